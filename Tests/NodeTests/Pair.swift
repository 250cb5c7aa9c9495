import Casework
import Node
import Records

/// A village and its township, which may disagree.
struct Pair {
    let tree: Tree
    let village: Node
    let township: Node

    init() throws {
        tree = try Tree()
        (village, township) = (try tree.open(.villageA), try tree.open(.township))
    }

    func meet() throws { try Link.sync(village, township) }

    /// A file of which village and township have each changed one field, known to both.
    func disagree(_ field: Int, _ one: Value, _ other: Value) throws -> Dot {
        let file = try village.addFile("测甲", more: [(field, .integer(1))])
        try meet()
        try village.set(field, to: one, in: file)
        try township.set(field, to: other, in: file)
        try meet()
        return file
    }
}

extension Node {
    /// The one conflict that this node sees.
    func onlyConflict() throws -> CellConflict {
        let list = try conflicts()
        guard list.cells.count == 1, let conflict = list.cells.first else { throw Missing.conflict }
        return conflict
    }
}
