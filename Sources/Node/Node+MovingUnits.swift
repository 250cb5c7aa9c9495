package import Casework
import Records
import Storage
import Trust
import Wire

extension Node {
    /// Puts a unit, with all below it, under another parent of the level of its present one. The
    /// unit stays the same, with its files; the node needs the key of a unit above both parents.
    ///
    /// Who acts in the unit by a grant of the old parent's gets the same right from the unit that
    /// moves it. What was written in it from the old parent's side goes on to count as far as it is
    /// here; what comes later is set aside until someone decides. Who was revoked stays so.
    ///
    /// - Parameter day: from which it stands there, for the unit's record; the right to see it
    ///   moves at once.
    package func moveUnit(
        _ unit: NamedUnit, below parent: NamedUnit, from day: CalendarDay, reason: String
    ) throws {
        let reason = try reason.stated(for: .unit)
        guard unit.parent != parent.id, unit.depth == parent.depth + 1 else {
            throw NodeError.unfitParent(unit.name, below: parent.name)
        }
        let present = unit.summary.designation(on: day)
        let designation = Designation(
            code: present?.code ?? "", name: present?.name ?? "", level: present?.level ?? 0,
            parent: parent.id, from: day)
        let step = Succession(
            kind: SuccessionKind.moved, other: parent.id, from: day, reason: reason)
        let named = Operation.add(
            collection: UnitForm.designations, fields: designation.fields, corrects: nil)
        let operations = [step.operation] + (designation.name.isEmpty ? [] : [named])
        try Forms.unit.check(operations, areWritableBy: try role(in: unit.id))
        try write { transaction in
            try move(unit.id, below: parent.id, because: reason, in: transaction)
            _ = try write(
                [
                    Edit(
                        unit: unit.id, logClass: .own, record: unit.record, kind: .unit,
                        operations: operations, reason: reason)
                ], in: transaction)
        }
    }

    /// The outside assessors who were admitted to a unit that would be left behind: their machines
    /// stay with it and are sent nothing more of the one that moves (M61, decision 10).
    package func assessors(
        leftBy unit: NamedUnit, below parent: NamedUnit
    ) throws -> [Member] {
        try read { transaction in
            let left = try book(transaction).left(by: unit.id, below: parent.id)
            return try MemberSearch(self, transaction).members(of: left.sorted())
                .filter { $0.isInForce && $0.post == .person(.assessor) }
        }
    }

    /// Grants the move and tells of it among the own records of this node's unit, which all who
    /// stand below it read first.
    private func move(
        _ unit: Identifier, below parent: Identifier, because reason: String,
        in transaction: Transaction
    ) throws {
        let book = try book(transaction)
        guard let key = keys.unit, let issuer = standing(for: parent, in: book) else {
            throw NodeError.noUnitKey
        }
        let granting = UnitGranting(
            moving: unit, below: parent, because: reason, with: key, at: environment.now(), book,
            transaction)
        let stated = try granting.statements(under: issuer)
        try learn(stated, in: transaction)
        guard try self.book(transaction).parent(of: unit) == parent else {
            throw NodeError.noUnitKey
        }
        let chain = book.chain(of: issuer).dropFirst()
        _ = try write(
            TreeChange.edits(stated, after: Array(chain), in: self.unit), in: transaction)
    }
}
