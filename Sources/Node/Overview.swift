package import Casework
import Trust

/// How things stand, as of one moment: what a person looks at first.
package struct Overview: Sendable {
    /// What this node holds, and what waits.
    package let status: NodeStatus
    /// The person who unlocked the node.
    package let person: Author
    /// What this node's unit is called.
    package let unitName: String
    /// How many children are in the work, each counted once.
    package let children: Int
    /// Files of which something is here, but not what began them: a report travels first.
    package let filesOnTheWay: Int
    /// What stands before everything else.
    package let dangers: DangerLoad
    /// How many of them are to be visited.
    package let visits: VisitLoad
    /// Those whom the status counts, by what people call them.
    package let peers: PeerDirectory
    /// The other units that have been silent for longer than their own rule says.
    package let silent: [(name: String, contact: UnitContact)]
    /// The units that are no more and have open files all the same: a machine that had not heard of
    /// it went on writing. With how many.
    package let ended: [(name: String, files: Int)]
    /// How many posts this node's unit and those below it must have filled and have not (M62).
    package let unfilledPosts: Int
}

extension Node {
    /// How things stand.
    package func overview() throws -> Overview {
        try read { transaction in
            let tree = try units(transaction)
            let own = Set(try book(transaction).subtree(of: unit))
            let status = try status(transaction)
            let all = try UnitedChildren(transaction, sight(transaction))
                .children(by: tree, on: today)
            let known = all.filter(\.hasArrived)
            return Overview(
                status: status, person: try author(transaction), unitName: tree.name(of: unit),
                children: known.count { !$0.summary.isClosed },
                filesOnTheWay: all.count - known.count, dangers: try dangers(transaction),
                visits: VisitLoad(of: known, on: today),
                peers: PeerDirectory(status.peers.map(\.peer), in: tree),
                silent: try silentUnits(tree, UnitContacts(self, transaction)),
                ended: endedUnits(tree, known),
                unfilledPosts: tree.units.filter { own.contains($0.id) }
                    .reduce(0) { $0 + tree.unfilledPosts(of: $1, on: today) })
        }
    }

    private func endedUnits(
        _ tree: UnitTree, _ children: [KnownChild]
    ) -> [(name: String, files: Int)] {
        tree.units.filter { $0.isAbolished(on: today) }.map { unit in
            let files = children.count { $0.unit == unit.id && !$0.summary.isClosed }
            return (tree.name(of: unit.id), files)
        }.filter { $0.files > 0 }
    }

    private func silentUnits(
        _ tree: UnitTree, _ contacts: UnitContacts
    ) -> [(name: String, contact: UnitContact)] {
        tree.units.filter { $0.id != unit }.map { (tree.name(of: $0.id), contacts[$0]) }
            .filter { $0.1.isSilent }
    }
}
