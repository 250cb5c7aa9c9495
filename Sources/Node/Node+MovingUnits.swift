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
    /// moves it. Who wrote in it from the old parent's side keeps the right to have done so, or
    /// what they wrote would cease to count.
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
            try move(unit.id, below: parent.id, in: transaction)
            _ = try write(
                [
                    Edit(
                        unit: unit.id, logClass: .own, record: unit.record, kind: .unit,
                        operations: operations, reason: reason)
                ], in: transaction)
        }
    }

    /// Grants the move and tells of it among the own records of this node's unit, which all who
    /// stand below it read first.
    private func move(
        _ unit: Identifier, below parent: Identifier, in transaction: Transaction
    ) throws {
        let book = try book(transaction)
        let moves = book.moves(of: unit) + 1
        guard let key = keys.unit, let issuer = standing(for: parent, in: book),
            moves <= GrantSubject.mostMoves
        else { throw NodeError.noUnitKey }
        let granting = UnitGranting(
            book: book, key: key, time: environment.now(),
            kept: Set([parent] + book.ancestors(of: parent)))
        let grants = try granting.grants(
            for: unit, as: .movedUnit(moves), under: issuer, transaction)
        try learn(grants, in: transaction)
        guard try self.book(transaction).parent(of: unit) == parent else {
            throw NodeError.noUnitKey
        }
        let chain = book.chain(of: issuer).dropFirst()
        let edits = TreeChange.edits(Array(chain) + grants, in: self.unit)
        _ = try write(edits, in: transaction)
    }
}

/// What the key of an upper unit grants anew when a unit comes to stand elsewhere: all that held in
/// it and below it, so that nothing depends on the parent that it left.
private struct UnitGranting {
    /// As the tree is before the move.
    let book: GrantBook
    let key: SigningKey
    let time: Int64
    /// The new parent and the units above it, whose people keep their rights by themselves.
    let kept: Set<Identifier>

    /// The grants of a unit and of those below it, each after its issuer.
    ///
    /// - Parameter issuer: a grant of this key's for the unit above.
    func grants(
        for unit: Identifier, as subject: GrantSubject, under issuer: Grant,
        _ transaction: Transaction
    ) throws -> [Grant] {
        let issue = { (subject: GrantSubject, holder: PublicKey, issuer: Grant) in
            Grant.issue(
                subject, key: holder, unit: unit, under: issuer, time: time, with: key)
        }
        let own = issue(subject, key.publicKey, issuer)
        let held = book.all.filter { $0.unit == unit && book.isInForce($0) }
        let keys = held.filter { $0.subject.isUnit && $0.key != key.publicKey }.map(\.key)
        let inside = held.filter { !$0.subject.isUnit }.map { Right($0.subject, $0.key) }
        let rights = inside + (try visitors(in: unit, transaction))
        let units = Set(keys).sorted { $0.id < $1.id }.map { issue(subject, $0, issuer) }
        let below = try book.children(of: unit).flatMap {
            try grants(for: $0, as: .unit, under: own, transaction)
        }
        return [own] + units + rights.unique.map { issue($0.subject, $0.key, own) } + below
    }

    /// Who wrote in the unit by a right that ends with the move.
    private func visitors(
        in unit: Identifier, _ transaction: Transaction
    ) throws -> [Right] {
        try transaction.logs(of: unit).compactMap { log in
            let description = try LogDescription.decode(log.description)
            guard let right = book.authority(for: description), right.unit != unit,
                !kept.contains(right.unit)
            else { return nil }
            return Right(right.subject, right.key)
        }
    }
}

/// What somebody may be in a unit.
private struct Right: Hashable {
    let subject: GrantSubject
    let key: PublicKey

    init(_ subject: GrantSubject, _ key: PublicKey) {
        self.subject = subject
        self.key = key
    }
}

extension [Right] {
    /// Each once, at its first place.
    fileprivate var unique: [Right] {
        var seen: Set<Right> = []
        return filter { seen.insert($0).inserted }
    }
}
