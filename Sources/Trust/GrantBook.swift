import Records
package import Wire

/// The grants that a node has checked, and the tree of units that follows from them. A grant enters
/// only when its whole chain up to the root is in the book and every link of it is signed.
///
/// (1) Every grant in the book has its issuer in the book, up to the one root.
/// (2) A unit's parent is the unit of the key that granted it, so the tree cannot be forged by
///     those who are in it.
package struct GrantBook: Sendable {
    /// The grant that the tree was founded with: the only thing taken on trust, from the ticket.
    package let root: Grant
    private var grants: [Identifier: Grant] = [:]
    private var parents: [Identifier: Identifier] = [:]
    private var children: [Identifier: [Identifier]] = [:]

    /// Nil if the root does not sign for itself.
    package init?(root: Grant) {
        guard root.issuer == nil, root.subject == .unit, root.isSigned(by: root.key) else {
            return nil
        }
        self.root = root
        grants[root.id] = root
    }

    /// Takes grants that were checked when they were kept, and so need no checking again.
    package init?(root: Grant, checked: [Grant]) {
        self.init(root: root)
        for grant in checked { grants[grant.id] = grant }
        for grant in checked where grant.subject == .unit {
            if let issuer = grant.issuer.flatMap({ grants[$0] }) {
                place(grant.unit, below: issuer.unit)
            }
        }
    }

    /// How many grants there are, the root among them.
    package var count: Int { grants.count }

    /// Takes grants that come in any order; returns those that were new and hold.
    package mutating func add(_ candidates: [Grant]) -> [Grant] {
        var added: [Grant] = []
        var waiting = candidates
        while true {
            let holding = waiting.filter { add($0) }
            if holding.isEmpty { return added }
            added += holding
            waiting.removeAll { holding.contains($0) }
        }
    }

    /// Takes one grant if it holds; false also if it is here already.
    private mutating func add(_ grant: Grant) -> Bool {
        guard grants[grant.id] == nil, holds(grant) else { return false }
        grants[grant.id] = grant
        if grant.subject == .unit, let issuer = grant.issuer.flatMap({ grants[$0] }) {
            place(grant.unit, below: issuer.unit)
        }
        return true
    }

    private func holds(_ grant: Grant) -> Bool {
        guard let issuer = grant.issuer.flatMap({ grants[$0] }), issuer.subject == .unit,
            chain(of: issuer).count < Limits.grantChain, grant.isSigned(by: issuer.key)
        else { return false }
        guard grant.subject == .unit else { return isUnit(grant.unit, atOrBelow: issuer.unit) }
        return grant.unit != root.unit && !isUnit(issuer.unit, atOrBelow: grant.unit)
            && ancestors(of: issuer.unit).count + 2 <= Limits.unitDepth
    }

    /// Where two parents claim a unit, the greater id is taken: any rule will do that is the same
    /// on every node, whatever the order of arrival.
    private mutating func place(_ unit: Identifier, below parent: Identifier) {
        if let present = parents[unit] {
            guard present != parent, present < parent else { return }
            children[present]?.removeAll { $0 == unit }
        }
        parents[unit] = parent
        let siblings = (children[parent] ?? []) + [unit]
        children[parent] = siblings.sorted()
    }

    package func grant(_ id: Identifier) -> Grant? { grants[id] }

    /// Every grant, sorted by id.
    package var all: [Grant] { grants.keys.sorted().compactMap { grants[$0] } }

    /// The grant and those above it up to the root, in the order in which they can be added.
    package func chain(of grant: Grant) -> [Grant] {
        var chain = [grant]
        while let issuer = chain[0].issuer.flatMap({ grants[$0] }) { chain.insert(issuer, at: 0) }
        return chain
    }

    /// What shows someone who knows only the root that the grants hold, and where a unit stands in
    /// the tree: each grant after its issuer, none twice.
    package func proof(of shown: [Grant], in unit: Identifier) -> [Grant] {
        let path = Set([unit] + ancestors(of: unit))
        let units = all.filter { $0.subject == .unit && path.contains($0.unit) }
        var seen: Set<Identifier> = []
        return (shown + units).flatMap { chain(of: $0) }.filter { seen.insert($0.id).inserted }
    }

    /// The grants of a key, sorted by id.
    package func grants(of key: PublicKey) -> [Grant] { all.filter { $0.key == key } }

    package func parent(of unit: Identifier) -> Identifier? { parents[unit] }

    /// The units directly below, sorted.
    package func children(of unit: Identifier) -> [Identifier] { children[unit] ?? [] }

    /// The units above, nearest first.
    package func ancestors(of unit: Identifier) -> [Identifier] {
        var above: [Identifier] = []
        while let next = parents[above.last ?? unit], above.count < Limits.unitDepth {
            above.append(next)
        }
        return above
    }

    package func isUnit(_ unit: Identifier, atOrBelow other: Identifier) -> Bool {
        unit == other || ancestors(of: unit).contains(other)
    }

    /// Every unit at or below one, a unit before those below it.
    package func subtree(of unit: Identifier) -> [Identifier] {
        [unit] + children(of: unit).flatMap { subtree(of: $0) }
    }

    package func knows(unit: Identifier) -> Bool { unit == root.unit || parents[unit] != nil }

    /// The grant by which a key may write that log; nil if none does (it is then quarantined).
    package func authority(for description: LogDescription) -> Grant? {
        grants(of: description.writer).first { grant in
            guard case .person(let role) = grant.subject,
                isUnit(description.unit, atOrBelow: grant.unit)
            else { return false }
            return description.logClass != .own || role.mayWriteOwnRecords
        }
    }

    /// The grant by which a key is a node of a unit; nil if none says so.
    package func node(_ key: PublicKey) -> Grant? {
        grants(of: key).first { $0.subject == .node }
    }
}
