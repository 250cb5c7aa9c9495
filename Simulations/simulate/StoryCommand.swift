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
            is not as the story says.
            """)

    @Argument(help: "The story's name; several are told one after another.")
    var names: [String] = []

    @Flag(help: "Tell all stories.")
    var all = false

    @Option(name: .customLong("lang"), help: "The language to tell it in: en or zh.")
    var language = Language.english

    @Option(help: "Where the stories are, instead of the checkout that this was built from.")
    var folder: String?

    func run() throws {
        let stories = try Story.all(in: folder ?? Self.scenarios)
        let chosen = all ? stories : try names.map { try Self.find($0, among: stories) }
        guard !chosen.isEmpty else { return list(stories) }
        let falsities = chosen.reduce(0) { $0 + tell($1) }
        if falsities > 0 { throw ExitCode.failure }
    }

    private static var scenarios: String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Scenarios").path(percentEncoded: false)
    }

    private static func find(_ name: String, among stories: [Story]) throws -> Story {
        guard let story = stories.first(where: { $0.name == name }) else {
            throw ValidationError("no story is called \(name); without a name all are listed")
        }
        return story
    }

    private func list(_ stories: [Story]) {
        for story in stories { print("\(story.name)\n    \(story.hazard[language])") }
    }

    /// Tells a story; gives how many things in it are not so.
    private func tell(_ story: Story) -> Int {
        print("\(story.name)\n\n\(story.purpose[language])\n")
        let findings = StoryRun(story) { line, finding in
            let mark = finding != nil ? "✗ " : line.isExpectation ? "✓ " : "  "
            print(mark + line.told(in: language))
        }.play()
        for finding in findings { print("✗ \(finding)") }
        if findings.isEmpty { print("\n" + Self.ending[language] + "\n") }
        return findings.count
    }

    private static let ending = Wording(
        "✓ 各机互通之后:人人所见一致,确认过的都在,推导的都能重算。",
        "✓ When all links have been there: everyone agrees, everything acknowledged is there, and "
            + "what is derived equals its rebuild.")
}

extension Language: ExpressibleByArgument {
    /// Reads `zh` or `en`.
    public init?(argument: String) { self.init(rawValue: argument) }
}
