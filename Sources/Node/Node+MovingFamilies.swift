import Casework
import Records
import Storage
import Wire

extension Node {
    /// Takes a child's family along: its record is begun anew in the unit to which the child moved,
    /// for the machines there do not hold the old one, and the child belongs to that. Siblings who
    /// come later join it.
    ///
    /// Nothing is done where people disagree about the family, or its record is not here.
    ///
    /// - Parameter file: the child's in the unit that it moved to.
    func moveFamily(
        of child: ChildFile, to file: Dot, in unit: Identifier, reason: String,
        _ transaction: Transaction
    ) throws {
        guard child.families.count == 1, let before = child.families.first,
            let row = try transaction.recordRow(before), row.kind == .family, row.unit != unit,
            try sight(transaction).sees(row)
        else { return }
        let old = try transaction.record(row)
        let joined =
            try siblings(of: old, movedTo: unit, transaction)
            ?? beginFamily(like: old, in: unit, reason: reason, transaction)
        guard let family = joined else { return }
        let name = Forms.child[ChildField.name].flatMap { child.record.acting($0) } ?? .null
        let parts =
            try joining(family, [file], called: name, transaction)
            + leaving(before, child.all.map(\.id), reason: reason, transaction)
            + [(file, [naming(family, in: file, of: child, transaction)])]
        _ = try write(parts, reason: reason, in: transaction)
    }

    /// Replaces what all files of the child say, so that seen as one they do not disagree.
    private func naming(
        _ family: Dot, in file: Dot, of child: ChildFile, _ transaction: Transaction
    ) throws -> Records.Operation {
        let cell = Cell.field(ChildField.family)
        let own = try transaction.recordRow(file).map { try transaction.record($0) }
        let seen = (child.record[cell]?.dots ?? []) + (own?[cell]?.dots ?? [])
        return .write(cell, family.linkValue, replacing: Set(seen).sorted())
    }

    /// The family to which a sibling came who moved to the unit before.
    private func siblings(
        of old: Records.Record, movedTo unit: Identifier, _ transaction: Transaction
    ) throws -> Dot? {
        let children = old.entries(of: FamilyForm.members)
            .compactMap { Dot(linkValue: $0.value(EntryFieldNumber.Member.child)) }
        for child in children {
            for moved in try record(of: child, .child, transaction)?.movedTo ?? [] {
                if let family = try family(of: moved, in: unit, transaction) { return family }
            }
        }
        return nil
    }

    /// The family of the unit that a file of the unit names.
    private func family(
        of file: Dot, in unit: Identifier, _ transaction: Transaction
    ) throws -> Dot? {
        guard try transaction.recordRow(file)?.unit == unit else { return nil }
        let named = try record(of: file, .child, transaction)?.values(of: ChildField.family) ?? []
        return try named.compactMap { Dot(linkValue: $0) }.first { family in
            guard let row = try transaction.recordRow(family) else { return false }
            return row.kind == .family && row.unit == unit
        }
    }

    private func record(
        of file: Dot, _ kind: RecordKind, _ transaction: Transaction
    ) throws -> Records.Record? {
        guard let row = try transaction.recordRow(file), row.kind == kind else { return nil }
        return try transaction.record(row)
    }

    /// Nil if the old record says nothing of the household.
    private func beginFamily(
        like old: Records.Record, in unit: Identifier, reason: String, _ transaction: Transaction
    ) throws -> Dot? {
        var family: Dot?
        for operations in FamilyTransfer(of: old).changes {
            let edits = Edit.all(operations, of: family, .family, in: unit, reason: reason)
            let dot = try write(edits, in: transaction)[0]
            family = family ?? dot
        }
        return family
    }
}

extension Records.Record {
    /// The files that go on where this one was closed.
    fileprivate var movedTo: [Dot] {
        currentEntries(of: ChildField.links)
            .filter { $0.value(EntryFieldNumber.Link.reason) == .integer(LinkReason.moved) }
            .compactMap { Dot(linkValue: $0.value(EntryFieldNumber.Link.other)) }
    }
}
