import Casework
import Records
import Storage
import Wire

/// Finds out by what benefit rules units work, reading what each unit says of itself once.
struct BenefitDirectory {
    private let transaction: Transaction
    private let tree: UnitTree
    private var records: [Identifier: [Records.Record]] = [:]
    private var known: [Identifier: UnitBenefits] = [:]

    init(_ transaction: Transaction, _ tree: UnitTree) {
        self.transaction = transaction
        self.tree = tree
    }

    /// What counts for a unit, which may come from those above it.
    mutating func benefits(of unit: Identifier) throws -> UnitBenefits {
        if let found = known[unit] { return found }
        var chain: [Records.Record] = []
        var next: Identifier? = unit
        while let id = next {
            chain += try records(of: id)
            next = tree[id]?.parent
        }
        let benefits = UnitBenefits(chain)
        known[unit] = benefits
        return benefits
    }

    private mutating func records(of unit: Identifier) throws -> [Records.Record] {
        if let found = records[unit] { return found }
        let rows = try transaction.recordRows(of: unit, kind: .unit)
        let read = try rows.map { try transaction.record($0) }
        records[unit] = read
        return read
    }
}
