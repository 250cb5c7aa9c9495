import Storage
package import Trust
package import Wire

extension Node {
    /// Admits a node: grants its unit, its installation and its person, and gives the ticket to be
    /// carried back. Of a node that is there already it admits one more person.
    ///
    /// - Parameters:
    ///   - unit: a unit at or below this node's own.
    ///   - role: what the person may do; the one who admits decides, not the request.
    ///   - address: where this node can be dialled; empty if it cannot.
    package func admit(
        _ request: JoinRequest, to unit: Identifier, role: Role, address: String
    ) throws -> Ticket {
        guard let unitKey = keys.unit else { throw NodeError.noUnitKey }
        return try write { transaction in
            let book = try book(transaction)
            guard let issuer = issuer(for: unit, in: book) else { throw NodeError.noUnitKey }
            try requireUnrevoked(request, in: unit, book)
            let issue = { (subject: GrantSubject, key: PublicKey) in
                Grant.issue(
                    subject, key: key, unit: unit, under: issuer, time: self.environment.now(),
                    with: unitKey)
            }
            let node = try nodeGrant(of: request, in: unit, book)
            var grants = [node ?? issue(.node, request.node), issue(.person(role), request.person)]
            try learn(grants, in: transaction)
            if role == .assessor {
                try tell(
                    grants, admitting: Admission(request), below: self.unit, in: transaction)
            } else if let parent = book.parent(of: unit), standing(for: parent, in: book) != nil {
                grants.append(
                    try put(
                        unit, below: parent, for: request.unit, admitting: Admission(request),
                        with: grants, in: transaction))
            }
            return Ticket(
                unit: unit, grants: try self.book(transaction).proof(of: grants, in: unit),
                peer: try transaction.nodeKey().publicKey, peerUnit: self.unit, address: address,
                signedWith: unitKey)
        }
    }

    /// A revoked key stays revoked: its grants would not be in force.
    private func requireUnrevoked(
        _ request: JoinRequest, in unit: Identifier, _ book: GrantBook
    ) throws {
        for key in [request.person, request.node, request.unit]
        where !book.ending(key, in: unit).isEmpty {
            throw NodeError.revokedKey(key)
        }
    }

    /// The grant of a node that is of the unit already and asks for a further person; nil for a new
    /// node. A second grant elsewhere would put it in two places.
    private func nodeGrant(
        of request: JoinRequest, in unit: Identifier, _ book: GrantBook
    ) throws -> Grant? {
        let grants = book.grants(of: request.node).filter {
            $0.subject == .node && book.isInForce($0)
        }
        guard let elsewhere = grants.first(where: { $0.unit != unit }) else { return grants.first }
        throw NodeError.otherUnit(elsewhere.unit)
    }

    /// The grant by which this node's unit key may grant in a unit: the nearest to it.
    func issuer(for unit: Identifier, in book: GrantBook) -> Grant? {
        guard let unitKey = keys.unit, book.isUnit(unit, atOrBelow: self.unit) else { return nil }
        let able = book.grants(of: unitKey.publicKey).filter {
            $0.subject.isUnit && book.isInForce($0) && book.isUnit(unit, atOrBelow: $0.unit)
        }
        return able.max { book.ancestors(of: $0.unit).count < book.ancestors(of: $1.unit).count }
    }

    /// The grant by which this node's unit key stands for just that unit. Only what it issues puts
    /// units below it.
    func standing(for unit: Identifier, in book: GrantBook) -> Grant? {
        guard let unitKey = keys.unit else { return nil }
        return book.grants(of: unitKey.publicKey).first {
            $0.subject.isUnit && $0.unit == unit && book.isInForce($0)
        }
    }

    /// Puts a new unit below another, before anyone of it has joined; this unit's key stands for it
    /// until then.
    func grantUnit(_ unit: Identifier, below parent: Identifier, in transaction: Transaction) throws
    {
        guard let unitKey = keys.unit else { throw NodeError.noUnitKey }
        _ = try put(
            unit, below: parent, for: unitKey.publicKey, admitting: nil, with: [],
            in: transaction)
    }

    /// Grants a key that it stands for a unit below another, and tells it in the records that
    /// everyone reads who may hold the unit.
    ///
    /// - Parameter admitted: what was granted along with it. Whoever moves the unit one day grants
    ///   it anew, and has to know of it.
    private func put(
        _ unit: Identifier, below parent: Identifier, for key: PublicKey,
        admitting admission: Admission?, with admitted: [Grant], in transaction: Transaction
    ) throws -> Grant {
        guard let unitKey = keys.unit,
            let issuer = standing(for: parent, in: try book(transaction))
        else { throw NodeError.noUnitKey }
        let grant = Grant.issue(
            .unit, key: key, unit: unit, under: issuer, time: environment.now(), with: unitKey)
        try learn([grant], in: transaction)
        try tell(admitted + [grant], admitting: admission, below: parent, in: transaction)
        return grant
    }

    /// Tells of grants, each after those that it stands on, among the records of a unit that
    /// everyone reads who may hold those below it: also of an outside assessor's, whom a unit that
    /// moves would else leave behind (M61, decision 10).
    private func tell(
        _ grants: [Grant], admitting admission: Admission?, below unit: Identifier,
        in transaction: Transaction
    ) throws {
        let book = try book(transaction)
        var seen: Set<Identifier> = [book.root.id]
        let told = grants.flatMap { book.chain(of: $0) }.filter { seen.insert($0.id).inserted }
        _ = try write(
            [TreeChange.edit(told, admitting: admission, below: unit)], in: transaction)
    }
}
