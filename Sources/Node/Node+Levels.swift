import Casework
import Storage
import Wire

extension Node {
    /// The level of the unit in which this person acts, by the code list of levels: as it says
    /// itself, otherwise by the length of its division code; nil if neither is known.
    package func ownLevel() throws -> Int? {
        try read { try ownLevel($0) }
    }

    func ownLevel(_ transaction: Transaction) throws -> Int? {
        try ownLevel(by: units(transaction), transaction)
    }

    func ownLevel(by tree: UnitTree, _ transaction: Transaction) throws -> Int? {
        tree[try author(transaction).unit ?? unit]?.level
    }
}

extension NamedUnit {
    /// By the code list of levels; nil if nothing is known.
    package var level: Int? {
        let stated = [designation?.level ?? 0, summary.level].first { $0 > 0 }
        return stated ?? Self.levels[trimmed.utf8.count]
    }

    /// The code without the zeros that fill it up: six digits of a county, then three of a
    /// township, then three of a village.
    private var trimmed: String {
        var code = code
        while code.utf8.count > 6, code.hasSuffix("000") { code.removeLast(3) }
        return code
    }

    private static let levels = [6: 3, 9: 2, 12: 1]
}
