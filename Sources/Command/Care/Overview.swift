import Casework
import Node
import Storage
import Trust

/// Everything that `status` tells, gathered once.
struct Overview {
    let status: NodeStatus
    let unit: String
    let person: Author
    /// How many are in the work, as `child list` counts them.
    let children: Int
    let visits: VisitLoad
    let peers: PeerDirectory
    /// The units that have been silent for longer than their own rule says.
    let silent: [(name: String, contact: UnitContact)]
    /// What is said of what does not count yet.
    let words: HeldBackWords
    let now: Int64

    init(_ node: Node, _ context: Context) throws {
        now = node.environment.now()
        status = try node.status()
        words = try HeldBackWords(node, context)
        peers = words.peers
        let tree = peers.tree
        unit = try OwnUnit.name(of: node, in: tree)
        person = try node.author()
        let known = try node.unitedChildren()
        children = known.count { !$0.summary.isClosed }
        visits = VisitLoad(known, on: node.today)
        let contacts = try UnitContacts(node, tree)
        silent = tree.units.compactMap { unit in
            guard unit.id != node.unit, contacts[unit.id].isSilent else { return nil }
            return (tree.name(of: unit.id), contacts[unit.id])
        }
    }
}
