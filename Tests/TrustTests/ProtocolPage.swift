import Foundation
import TestSupport
import Testing

/// The vectors of `docs/protocol.md`: in blocks marked `vectors`, a name on a line of its own and
/// under it the bytes in hexadecimal digits, indented.
///
/// `HAMLET_REWRITE=1 swift test --filter ProtocolVectorTests` writes the page's vectors anew. It
/// ends red, so that it cannot pass by accident.
struct ProtocolPage {
    private static let path = URL(filePath: Repository.path("docs/protocol.md"))

    private(set) var vectors: [String: String] = [:]
    private var lines: [String]

    init() throws {
        let text = String(decoding: try Data(contentsOf: Self.path), as: UTF8.self)
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var name: String?
        for line in lines {
            if line.hasPrefix("```") {
                name = line == "```vectors" ? "" : nil
            } else if let current = name, line.hasPrefix(" ") {
                vectors[current, default: ""] += line.filter { $0 != " " }
            } else if name != nil {
                name = line
            }
        }
    }

    /// Holds what the program says against what the page says.
    func check(_ vectors: [(name: String, hexadecimal: String)]) throws {
        for vector in vectors {
            #expect(self.vectors[vector.name] == vector.hexadecimal, "\(vector.name)")
        }
        if Rewriting.isOn { try rewrite(vectors) }
    }

    private func rewrite(_ vectors: [(name: String, hexadecimal: String)]) throws {
        var written: [String] = []
        var isReplaced = false
        for line in lines {
            if isReplaced, line.hasPrefix(" ") { continue }
            written.append(line)
            let vector = vectors.first { $0.name == line }
            isReplaced = vector != nil
            if let vector { written += Self.wrapped(vector.hexadecimal) }
        }
        try Data(written.joined(separator: "\n").utf8).write(to: Self.path)
        Issue.record("the vectors were written anew: read the difference and run again")
    }

    private static func wrapped(_ hexadecimal: String) -> [String] {
        let digits = Array(hexadecimal)
        return stride(from: 0, to: digits.count, by: 80).map {
            "    " + String(digits[$0..<min($0 + 80, digits.count)])
        }
    }
}
