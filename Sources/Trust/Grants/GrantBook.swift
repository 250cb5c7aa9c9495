import Records
package import Wire

/// The grants, revocations and verdicts that a node has checked, and the tree of units that follows
/// from them.
///
/// (1) Every statement in the book is signed by the key of its issuer, which is a unit's grant in
///     the book, up to the one root.
/// (2) A grant is in force where the tree puts its issuer above its unit and no revocation ends it.
///     That follows from the set of statements alone, so the order of arrival does not matter; what
///     is not in force is kept, for the grant that makes it so may be on its way.
package struct GrantBook: Sendable {
    /// The grant that the tree was founded with: the only thing taken on trust, from the ticket.
    package let root: Grant
    private var grants: [Identifier: Grant] = [:]
    private var keys: [PublicKey: [Identifier]] = [:]
    private var revocations: [Identifier: Revocation] = [:]
    private var verdicts: [Identifier: Verdict] = [:]
    /// The verdicts that are about a log, by the log.
    private var judged: [Identifier: [Verdict]] = [:]
    private var claims = UnitClaims()
    private(set) var placement: UnitPlacement

    /// Nil if the root does not sign for itself.
    package init?(root: Grant) {
        guard root.issuer == nil, root.subject == .unit, root.isSigned(by: root.key) else {
            return nil
        }
        self.root = root
        placement = UnitPlacement(root: root, claims)
        insert(root)
    }

    /// Takes statements that were checked when they were kept, and so need no checking again.
    package init?(root: Grant, checked: Statements) {
        self.init(root: root)
        for grant in checked.grants where grants[grant.id] == nil { insert(grant) }
        for one in checked.revocations where revocations[one.id] == nil { insert(one) }
        for one in checked.verdicts where verdicts[one.id] == nil { insert(one) }
        placement = UnitPlacement(root: root, claims)
    }

    /// How many statements there are, the root among them.
    package var count: Int { grants.count + revocations.count + verdicts.count }

    /// Takes statements that come in any order; returns those that were new and are signed all the
    /// way up to the root, each grant after its issuer.
    package mutating func add(_ candidates: Statements) -> Statements {
        var added = Statements(grants: add(candidates.grants))
        for one in candidates.revocations
        where revocations[one.id] == nil && holds(one.issuer, one.isSigned) {
            insert(one)
            added.revocations.append(one)
        }
        for one in candidates.verdicts
        where verdicts[one.id] == nil && holds(one.issuer, one.isSigned) {
            insert(one)
            added.verdicts.append(one)
        }
        if !added.revocations.isEmpty { placement = UnitPlacement(root: root, claims) }
        return added
    }

    /// Takes grants that come in any order; returns those that were new and are signed all the way
    /// up to the root, each after its issuer.
    package mutating func add(_ candidates: [Grant]) -> [Grant] {
        var added: [Grant] = []
        var waiting = candidates
        while !waiting.isEmpty {
            let before = added.count
            waiting.removeAll { grant in
                guard grants[grant.id] == nil, holds(grant) else { return false }
                insert(grant)
                added.append(grant)
                return true
            }
            if added.count == before { break }
        }
        if added.contains(where: \.subject.isUnit) {
            placement = UnitPlacement(root: root, claims)
        }
        return added
    }

    private mutating func insert(_ grant: Grant) {
        let id = grant.id
        grants[id] = grant
        keys[grant.key, default: []].append(id)
        claims.insert(grant)
    }

    private mutating func insert(_ revocation: Revocation) {
        revocations[revocation.id] = revocation
        claims.insert(revocation)
    }

    private mutating func insert(_ verdict: Verdict) {
        verdicts[verdict.id] = verdict
        for log in verdict.parts.map(\.end.log) where judged[log]?.contains(verdict) != true {
            judged[log, default: []].append(verdict)
            judged[log]?.sort { $0.id < $1.id }
        }
    }

    private func holds(_ issuer: Identifier, _ isSigned: (PublicKey) -> Bool) -> Bool {
        guard let grant = grants[issuer], grant.subject.isUnit else { return false }
        return isSigned(grant.key)
    }

    /// What does not change with what else is in the book: the issuer is a unit and signed it, and
    /// a unit is not put below itself, nor deeper than units may stand.
    private func holds(_ grant: Grant) -> Bool {
        guard let issuer = grant.issuer.flatMap({ grants[$0] }), issuer.subject.isUnit,
            grant.isSigned(by: issuer.key)
        else { return false }
        guard grant.subject.isUnit else { return true }
        let above = chain(of: issuer)
        return above.count < Limits.unitDepth && !above.contains { $0.unit == grant.unit }
    }

    /// The grant of that id, in force or not.
    package func grant(_ id: Identifier) -> Grant? { grants[id] }

    /// Every grant, sorted by id.
    package var all: [Grant] { grants.keys.sorted().compactMap { grants[$0] } }

    /// Every revocation, in force or not, sorted by id.
    var allRevocations: [Revocation] { revocations.keys.sorted().compactMap { revocations[$0] } }

    /// The grant and those above it up to the root, in the order in which they can be added.
    package func chain(of grant: Grant) -> [Grant] {
        var chain = [grant]
        while let issuer = chain[chain.count - 1].issuer.flatMap({ grants[$0] }) {
            chain.append(issuer)
        }
        return chain.reversed()
    }

    /// What shows someone who knows only the root that the grants hold, and where a unit stands in
    /// the tree: each grant after its issuer, none twice.
    package func proof(of shown: [Grant], in unit: Identifier) -> [Grant] {
        let place = placement.first[unit].map { [$0] } ?? []
        var seen: Set<Identifier> = []
        return (shown + place).flatMap { chain(of: $0) }
            .filter { seen.insert($0.id).inserted }
    }

    /// What shows someone who knows only the root by what right a log is written, and where its
    /// unit stands. It is two chains however much others have granted to the writer: whoever holds
    /// a unit's key may grant anything to anybody.
    package func proof(for description: LogDescription) -> [Grant] {
        let shown = authority(for: description) ?? grants(of: description.writer).first
        return proof(of: shown.map { [$0] } ?? [], in: description.unit)
    }

    /// The grants of a key, in force or not, sorted by id.
    package func grants(of key: PublicKey) -> [Grant] {
        (keys[key] ?? []).sorted().compactMap { grants[$0] }
    }

    /// What is stated in a unit's name under a grant: grants, revocations and verdicts, sorted.
    package func statements(under grant: Grant) -> [Identifier] {
        let issued =
            grants.keys.sorted().filter { grants[$0]?.issuer == grant.id }
            + revocations.keys.sorted().filter { revocations[$0]?.issuer == grant.id }
            + verdicts.keys.sorted().filter { verdicts[$0]?.issuer == grant.id }
        return issued.sorted()
    }

    /// The verdicts that are about a log, in force or not, sorted by id.
    func verdicts(about log: Identifier) -> [Verdict] { judged[log] ?? [] }
}

extension GrantBook {
    /// The unit above; nil for the root and for a unit that is not in the tree.
    package func parent(of unit: Identifier) -> Identifier? { placement.parents[unit] }

    /// The units directly below, sorted.
    package func children(of unit: Identifier) -> [Identifier] { placement.children[unit] ?? [] }

    /// The units above, nearest first.
    package func ancestors(of unit: Identifier) -> [Identifier] {
        var above: [Identifier] = []
        while let next = placement.parents[above.last ?? unit] { above.append(next) }
        return above
    }

    /// Whether a unit is another or stands somewhere below it.
    package func isUnit(_ unit: Identifier, atOrBelow other: Identifier) -> Bool {
        placement.isUnit(unit, atOrBelow: other)
    }

    /// Whether one of two units stands at or below the other: what one may be told of the other.
    package func areInLine(_ one: Identifier, _ other: Identifier) -> Bool {
        isUnit(one, atOrBelow: other) || isUnit(other, atOrBelow: one)
    }

    /// Every unit at or below one, a unit before those below it.
    package func subtree(of unit: Identifier) -> [Identifier] {
        [unit] + children(of: unit).flatMap { subtree(of: $0) }
    }

    /// Whether a unit is in the tree.
    package func knows(unit: Identifier) -> Bool {
        unit == root.unit || placement.parents[unit] != nil
    }

    /// The number of the last move by which a unit came to stand where it does; 0 for none. What
    /// the keys of others say does not raise it.
    package func moves(of unit: Identifier) -> Int { placement.moves[unit] ?? 0 }

    /// Whether a unit stands where it was moved to, or below one that does.
    package func hasMoved(_ unit: Identifier) -> Bool {
        ([unit] + ancestors(of: unit)).contains { moves(of: $0) > 0 }
    }

    /// The units that have moved, sorted: those that were moved, and all below them. Moved units
    /// may stand below moved ones, so only the uppermost are followed down.
    package var movedUnits: [Identifier] {
        placement.moves.keys.sorted().filter { parent(of: $0).map { !hasMoved($0) } ?? true }
            .flatMap { subtree(of: $0) }.sorted()
    }
}
