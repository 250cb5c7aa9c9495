import Casework
import Node
import Records
import Testing

/// A village and its township that both know one child, for tests about dangers.
struct Danger {
    let pair: Pair
    let file: Dot
    var village: Node { pair.village }
    var township: Node { pair.township }
    /// What nobody may read who did not open it.
    static let account = "门锁着孩子在屋里哭"

    init() throws {
        pair = try Pair()
        file = try pair.village.addFile("测甲")
        try pair.meet()
    }

    /// The village reports a danger; nobody else knows yet.
    @discardableResult
    func report(_ more: [String: String] = [:]) throws -> String {
        let texts = ["situation": "6", "account": Self.account].merging(more) { $1 }
        let written = try village.addReport(Self.fields(texts), to: try village.child(file))
        return try #require(written.report)
    }

    static func fields(_ texts: [String: String]) -> [WrittenField] {
        texts.keys.sorted().map { WrittenField($0, texts[$0] ?? "") }
    }
}

extension Node {
    /// What a report still asks for, by the names of its clocks.
    func asked(_ code: String) throws -> [String] {
        try report(code).report.open.compactMap { Clocks.clock($0.clock)?.name }
    }
}
