import Casework
import Node
import Storage

/// What this machine's unit is called.
enum OwnUnit {
    /// Its name in the tree; right after joining, when its own record has not come yet, the name
    /// under which this machine asked to join.
    static func name(of node: Node, in tree: UnitTree) throws -> String {
        if let unit = tree[node.unit], !unit.name.isEmpty { return unit.name }
        return try wish(of: node)?.unitName ?? tree.name(of: node.unit)
    }

    private static func wish(of node: Node) throws -> JoinWish? {
        let request = try node.store.readClear { try $0.value(.pendingRequest) }
        return try request.map { try JoinRequest.decode($0).wish }
    }
}
