package import Casework
import Foundation

/// A field report that is played and checked: what would go wrong without the code in English and
/// in Chinese, the cast, and then what happens, line by line.
package struct Story: Sendable {
    /// As its file is called, without the ending.
    package let name: String
    /// What would go wrong without the code.
    package let purpose: Wording
    /// What happens, in order.
    package let lines: [StoryLine]
    let cast: Cast

    /// Reads a story; throws a `StoryFault` where it cannot.
    package init(name: String, text: String) throws {
        let blocks = Self.blocks(of: text)
        guard blocks.count > 3 else {
            throw StoryFault(
                line: 1, "a story has its purpose in two languages, its cast, and what happens")
        }
        let cast = try Cast(blocks[2])
        self.name = name
        self.cast = cast
        purpose = Wording(
            blocks[1].map(\.text).joined(), blocks[0].map(\.text).joined(separator: " "))
        lines = try blocks[3...].joined().map { try StoryLine($0.text, at: $0.number, cast) }
    }

    /// The first sentence of the purpose: what the story is about.
    package var hazard: Wording {
        let chinese = purpose.chinese.prefix { $0 != "。" }
        let english = purpose.english.split(separator: ". ", maxSplits: 1).first ?? ""
        return Wording(chinese + "。", english.hasSuffix(".") ? String(english) : english + ".")
    }

    /// Lines that stand together, each with its number.
    private static func blocks(of text: String) -> [[(number: Int, text: String)]] {
        var blocks: [[(number: Int, text: String)]] = [[]]
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (place, line) in lines.enumerated() {
            if line.isEmpty {
                if blocks[blocks.count - 1].isEmpty == false { blocks.append([]) }
            } else {
                blocks[blocks.count - 1].append((place + 1, String(line)))
            }
        }
        return blocks.filter { !$0.isEmpty }
    }

    /// All stories of a folder, by name.
    package static func all(in folder: String) throws -> [Story] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            .filter { $0.hasSuffix(ending) }
            .map { file in
                let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
                return try Story(name: String(file.dropLast(ending.count)), text: text)
            }
    }

    private static let ending = ".txt"
}
