import Node

extension Context {
    /// Opens the node and a child's file in it.
    ///
    /// - Parameter name: what goes by a child in arguments.
    func open(child name: String) throws -> (node: Node, names: Names, file: ChildFile) {
        let node = try openNode()
        return (node, try Names(node, self), try node.child(name))
    }
}
