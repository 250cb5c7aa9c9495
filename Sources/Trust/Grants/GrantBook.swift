import Records
package import Wire

/// The grants that a node has checked, and the tree of units that follows from them.
///
/// (1) Every grant in the book is signed by the key of its issuer, which is a unit's grant in the
///     book, up to the one root.
/// (2) A grant is in force where the tree puts its issuer above its unit. The tree follows from the
///     set of grants alone, so the order of arrival does not matter; what is not in force is kept,
///     for the grant that makes it so may be on its way.
package struct GrantBook: Sendable {
    /// The grant that the tree was founded with: the only thing taken on trust, from the ticket.
    package let root: Grant
    private var grants: [Identifier: Grant] = [:]
    private var keys: [PublicKey: [Identifier]] = [:]
    /// The unit grants, by the grant that issued them.
    private var issued: [Identifier: [Grant]] = [:]
    private var placement: UnitPlacement

    /// Nil if the root does not sign for itself.
    package init?(root: Grant) {
        guard root.issuer == nil, root.subject == .unit, root.isSigned(by: root.key) else {
            return nil
        }
        self.root = root
        placement = UnitPlacement(root: root, issued: [:])
        insert(root)
    }

    /// Takes grants that were checked when they were kept, and so need no checking again.
    package init?(root: Grant, checked: [Grant]) {
        self.init(root: root)
        for grant in checked where grants[grant.id] == nil { insert(grant) }
        placement = UnitPlacement(root: root, issued: issued)
    }

    /// How many grants there are, the root among them.
    package var count: Int { grants.count }

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
            placement = UnitPlacement(root: root, issued: issued)
        }
        return added
    }

    private mutating func insert(_ grant: Grant) {
        let id = grant.id
        grants[id] = grant
        keys[grant.key, default: []].append(id)
        if grant.subject.isUnit, let issuer = grant.issuer {
            issued[issuer, default: []].append(grant)
        }
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

    /// Whether the grant counts as the tree stands: its issuer has its place in the tree, and the
    /// grant's unit is there or below.
    package func isInForce(_ grant: Grant) -> Bool {
        if grant.subject.isUnit { return placement.grants.contains(grant.id) }
        guard let issuer = grant.issuer, placement.grants.contains(issuer),
            let unit = grants[issuer]?.unit
        else { return false }
        return isUnit(grant.unit, atOrBelow: unit)
    }

    /// The grant by which a key may write that log; nil if none does (it is then quarantined).
    package func authority(for description: LogDescription) -> Grant? {
        grants(of: description.writer).first { grant in
            guard case .person(let role) = grant.subject, isInForce(grant),
                isUnit(description.unit, atOrBelow: grant.unit)
            else { return false }
            return role.mayWrite
        }
    }

    /// The grant by which a key is a node of a unit; nil if none says so.
    package func node(_ key: PublicKey) -> Grant? {
        grants(of: key).first { $0.subject == .node && isInForce($0) }
    }
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
        unit == other || ancestors(of: unit).contains(other)
    }

    /// Every unit at or below one, a unit before those below it.
    package func subtree(of unit: Identifier) -> [Identifier] {
        [unit] + children(of: unit).flatMap { subtree(of: $0) }
    }

    /// Whether a unit is in the tree.
    package func knows(unit: Identifier) -> Bool {
        unit == root.unit || placement.parents[unit] != nil
    }

    /// How often a unit was put below another by its grants, those that do not count included.
    package func moves(of unit: Identifier) -> Int {
        grants.values.filter { $0.unit == unit }.map(\.subject.moves).max() ?? 0
    }
}
