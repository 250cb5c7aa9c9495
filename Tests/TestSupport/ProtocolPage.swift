import Foundation
import Synchronization

/// The blocks of `docs/protocol.md` that a test holds against what the program makes: fenced, with
/// the block's name behind the fence. What a block says is all that the test's lines say, so a
/// vector that no test makes cannot stand there.
///
/// `HAMLET_REWRITE=1 swift test` writes the blocks anew. The tests end red all the same.
package struct ProtocolPage {
    private static let path = Repository.path("docs/protocol.md")
    /// Tests of several targets write in one process.
    private static let writing = Mutex(())

    private let lines: [String]

    /// Reads the page.
    package init() throws {
        let text = try String(contentsOfFile: Self.path, encoding: .utf8)
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The lines of a block, without its fences; none if there is no such block.
    package func lines(of block: String) -> [String] {
        place(of: block).map { Array(lines[$0]) } ?? []
    }

    private func place(of block: String) -> Range<Int>? {
        guard let fence = lines.firstIndex(of: "```" + block),
            let end = lines[fence...].firstIndex(of: "```")
        else { return nil }
        return (fence + 1)..<end
    }

    /// The hexadecimal digits of a vector, from whatever block has it.
    package subscript(vector: String) -> String? {
        guard let name = lines.firstIndex(of: vector) else { return nil }
        return lines[(name + 1)...].prefix { $0.hasPrefix(" ") }.joined()
            .filter { $0 != " " }
    }

    /// What a block does not say as the program does; nothing, if all is well.
    package static func faults(in block: String, against lines: [String]) throws -> [String] {
        let page = try ProtocolPage()
        guard page.place(of: block) != nil else { return ["there is no block \(block)"] }
        if Rewriting.isOn {
            try writing.withLock { _ in try ProtocolPage().rewrite(block, lines) }
            return ["\(block) was written anew: read the difference and run again"]
        }
        let found = page.lines(of: block)
        guard found != lines else { return [] }
        let strange = zip(found, lines).first { $0 != $1 }
        return ["\(block): \(strange.map { "\($0) should be \($1)" } ?? "lines lack or abound")"]
    }

    /// As `faults(in:against:)`, of vectors: a name on a line of its own, under it the bytes.
    package static func faults(
        in block: String, against vectors: [(name: String, hexadecimal: String)]
    ) throws -> [String] {
        try faults(in: block, against: vectors.flatMap { [$0.name] + wrapped($0.hexadecimal) })
    }

    private func rewrite(_ block: String, _ content: [String]) throws {
        guard let place = place(of: block) else { return }
        var written = lines
        written.replaceSubrange(place, with: content)
        try written.joined(separator: "\n").write(
            toFile: Self.path, atomically: true, encoding: .utf8)
    }

    private static func wrapped(_ hexadecimal: String) -> [String] {
        let digits = Array(hexadecimal)
        return stride(from: 0, to: digits.count, by: 80).map {
            "    " + String(digits[$0..<min($0 + 80, digits.count)])
        }
    }
}
