import ArgumentParser
import Casework
import Foundation
import Simulator

/// Tells a story while it is played.
struct StoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "story",
        abstract: "Tells a story from Simulations/Scenarios while it is played and checked.",
        discussion: """
            Without a name all stories are listed. The nodes are the production code, on SQLite \
            files in memory; nothing on this machine is touched. The exit code is 1 if something \
            is not as the story says, and 3 if there is no such story.
            """)

    /// What `hamlet` ends with where something is not found.
    private static let notFound = ExitCode(3)

    @Argument(help: "The story's name; several are told one after another.")
    var names: [String] = []

    @Flag(help: "Tell all stories.")
    var all = false

    @Flag(help: "Print one JSON object for the list, or for each story.")
    var json = false

    @Option(name: .customLong("lang"), help: "The language to tell it in: en or zh.")
    var language = Language.english

    @Option(help: "Where the stories are; otherwise in Scenarios beside this program.")
    var folder: String?

    func run() throws {
        let stories = try read()
        let chosen = all ? stories : try names.map { try find($0, among: stories) }
        guard !chosen.isEmpty else {
            return StoryTelling(language, json: json).list(stories)
        }
        let telling = StoryTelling(language, json: json)
        if chosen.reduce(0, { $0 + telling.tell($1) }) > 0 { throw ExitCode.failure }
    }

    private func read() throws -> [Story] {
        let folder = folder ?? Self.scenarios
        guard FileManager.default.fileExists(atPath: folder) else {
            throw refusal(
                Wording("找不到故事目录 \(folder)", "the stories are not there: \(folder)"))
        }
        return try Story.all(in: folder)
    }

    /// Beside this program, where they were copied with it, or else in the checkout that it was
    /// built from.
    private static var scenarios: String {
        let files = FileManager.default
        let program = try? files.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let copied = URL(filePath: program ?? CommandLine.arguments[0])
            .deletingLastPathComponent().appending(path: "Scenarios").path(percentEncoded: false)
        let built = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Scenarios").path(percentEncoded: false)
        return files.fileExists(atPath: built) && !files.fileExists(atPath: copied)
            ? built : copied
    }

    private func find(_ name: String, among stories: [Story]) throws -> Story {
        guard let story = stories.first(where: { $0.name == name }) else {
            throw refusal(
                Wording(
                    "没有名为“\(name)”的故事;不给名称则列出全部",
                    "no story is called \(name); without a name all are listed"))
        }
        return story
    }

    private func refusal(_ what: Wording) -> ExitCode {
        FileHandle.standardError.write(Data((what[language] + "\n").utf8))
        return Self.notFound
    }
}

extension Language: ExpressibleByArgument {
    /// Reads `zh` or `en`.
    public init?(argument: String) { self.init(rawValue: argument) }
}
