import Node

/// What this machine's unit is called.
enum OwnUnit {
    /// Its name in the tree.
    static func name(of node: Node, in tree: UnitTree) throws -> String {
        tree.name(of: node.unit)
    }
}
