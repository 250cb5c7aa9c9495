import Casework
import Node
import Records
import Storage

/// A village and its township, which may disagree.
struct Pair {
    let tree: Tree
    let village: Node
    let township: Node

    init() throws {
        tree = try Tree()
        (village, township) = (try tree.open(.villageA), try tree.open(.township))
    }

    /// With a child's file that both know.
    static func sharingFile() throws -> (pair: Pair, file: Dot) {
        let pair = try Pair()
        let file = try pair.village.addFile("测甲")
        try pair.meet()
        return (pair, file)
    }

    /// Both know what the county has written of them.
    static func belowCounty() throws -> Pair {
        let pair = try Pair()
        try Link.sync(pair.township, try pair.tree.open(.county))
        try pair.meet()
        return pair
    }

    func meet() throws { try Link.sync(village, township) }

    /// The log in which the village's person writes files.
    func villageLog() throws -> StoredLog {
        let logs = try village.read { try $0.logs(of: village.unit) }
        guard let log = logs.first(where: { $0.logClass == .routine }) else { throw Missing.log }
        return log
    }

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
