import Casework
import Foundation
import Simulator

/// Prints stories, for people or for programs.
struct StoryTelling {
    private let language: Language
    private let isForPrograms: Bool

    init(_ language: Language, json: Bool) {
        self.language = language
        isForPrograms = json
    }

    func list(_ stories: [Story]) {
        let entries = stories.map { Entry(hazard: $0.hazard[language], name: $0.name) }
        if isForPrograms { return printObject(["stories": entries]) }
        for entry in entries { print("\(entry.name)\n    \(entry.hazard)") }
    }

    private struct Entry: Encodable {
        let hazard: String
        let name: String
    }

    /// Plays a story and tells it meanwhile.
    ///
    /// - Returns: how many things in it are not as it says.
    func tell(_ story: Story) -> Int {
        var lines: [Line] = []
        if !isForPrograms { print("\(story.name)\n\n\(story.purpose[language])\n") }
        let findings = StoryRun(story) { line, finding in
            let text = line.told(in: language)
            lines.append(Line(finding: finding?.detail ?? "", line: line.number, text: text))
            guard !isForPrograms else { return }
            print((finding != nil ? "✗ " : line.isExpectation ? "✓ " : "  ") + text)
        }.play()
        end(story, lines, findings)
        return findings.count
    }

    private func end(_ story: Story, _ lines: [Line], _ findings: [StoryFinding]) {
        guard !isForPrograms else {
            return printObject(
                Telling(
                    findings: findings.map(\.description), lines: lines, name: story.name,
                    purpose: story.purpose[language]))
        }
        for finding in findings { print("✗ \(finding)") }
        if findings.isEmpty { print("\n" + Self.ending[language] + "\n") }
    }

    private struct Telling: Encodable {
        let findings: [String]
        let lines: [Line]
        let name: String
        let purpose: String
    }

    private struct Line: Encodable {
        let finding: String
        let line: Int
        let text: String
    }

    private static let ending = Wording(
        "✓ 各机互通之后:人人所见一致,确认过的都在,推导的都能重算。",
        "✓ When all links have been there: everyone agrees, everything acknowledged is there, and "
            + "what is derived equals its rebuild.")

    private func printObject(_ object: some Encodable) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let bytes = try? encoder.encode(object) else { return }
        print(String(decoding: bytes, as: UTF8.self))
    }
}
