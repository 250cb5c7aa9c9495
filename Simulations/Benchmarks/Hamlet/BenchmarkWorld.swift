import Casework
import Foundation
import Node
import Records
import Storage
import Trust
import Wire

/// A county, township or village that holds the base of a load: each village's director has
/// registered the children and entered their visits, month by month.
final class BenchmarkWorld {
    let load: Load
    let directory: URL
    /// The node of the topmost unit; it holds everything.
    let source: Node
    /// The unit of each village, in the load's order.
    private(set) var villages: [Identifier] = []
    /// The file of each child, in the load's order.
    private(set) var files: [Dot] = []
    private var lastVisits: [Dot] = []
    private var nodeCount = 0

    static let passphrase = "benchmark passphrase"
    private static let villagesPerTownship = 20

    init(_ load: Load, in directory: URL) throws {
        self.load = load
        self.directory = directory
        let founding = Founding(
            in: directory.appendingPathComponent("source").path, environment: .benchmark)
        source = try founding.found(passphrase: Self.passphrase)
        try growTree()
        try writeBase()
    }

    /// One village is the root itself; up to twenty stand below one township; more of them below
    /// townships of a county.
    private func growTree() throws {
        let count = (load.childCount + load.childrenPerVillage - 1) / load.childrenPerVillage
        try source.describeUnit(source.unit, as: Designation(code: "999901", name: "测试县"))
        guard count > 1 else {
            villages = [source.unit]
            return
        }
        var parent = source.unit
        for village in 0..<count {
            if count > Self.villagesPerTownship, village.isMultiple(of: Self.villagesPerTownship) {
                parent = try addUnit("乡镇", village, below: source.unit)
            }
            villages.append(try addUnit("村", village, below: parent))
        }
    }

    private func addUnit(_ name: String, _ place: Int, below parent: Identifier) throws
        -> Identifier
    {
        try source.addUnit(
            below: parent,
            as: Designation(code: String(999_901_000_000 + place), name: "\(name)\(place)"))
    }

    /// Another person who writes on a node: granted in a unit, with a key of one's own.
    func writer(in unit: Identifier, role: Role, on node: Node) throws -> Node {
        let key = SigningKey()
        let wish = JoinWish(unitName: "", unitCode: "", role: role)
        let request = JoinRequest(wish, unit: SigningKey(), node: SigningKey(), person: key)
        _ = try source.admit(request, to: unit, role: role, address: "")
        return try Node(
            node.store, keys: Keys(writer: key, data: try dataKey(of: node), unit: nil),
            environment: .benchmark)
    }

    private func dataKey(of node: Node) throws -> DataKey {
        let locks = try node.store.readClear { try $0.locks() }
        guard let keys = locks.first?.lock.open(passphrase: Self.passphrase) else {
            throw NodeError.wrongPassphrase
        }
        return keys.data
    }

    /// A further, empty node of the topmost unit.
    func emptyNode() throws -> Node {
        nodeCount += 1
        let path = directory.appendingPathComponent("node-\(nodeCount)").path
        let founding = Founding(in: path, environment: .benchmark)
        let wish = JoinWish(unitName: "", unitCode: "", role: .administrator)
        let request = try founding.request(wish, passphrase: Self.passphrase)
        let ticket = try source.admit(
            request, to: source.unit, role: .administrator, address: "")
        return try Opening(path, environment: .benchmark).joining(Self.passphrase).accept(ticket)
    }

    /// A further node of the topmost unit that holds everything.
    func fullNode() throws -> Node {
        let node = try emptyNode()
        _ = try Link(node, to: source).run()
        return node
    }

    /// The same node opened once more, as another process opens it.
    func openedAgain(_ node: Node) throws -> Node {
        try Opening(node.store.directory, environment: .benchmark).unlock(Self.passphrase)
    }

    private func writeBase() throws {
        let writers = try villages.map { try writer(in: $0, role: .worker, on: source) }
        var batch: [LoadChange] = []
        for change in load.base {
            if let last = batch.last, last.author != change.author || batch.count == 200 {
                try write(batch, by: writers[last.author])
                batch = []
            }
            batch.append(change)
        }
        if let last = batch.last { try write(batch, by: writers[last.author]) }
    }

    private func write(_ changes: [LoadChange], by writer: Node) throws {
        let edits = changes.map { edit($0) }
        let dots = try writer.write { try writer.write(edits, in: $0) }
        for (change, dot) in zip(changes, dots) {
            if change.child == files.count {
                files.append(dot)
                lastVisits.append(dot)
            } else {
                lastVisits[change.child] = dot
            }
        }
    }

    private func edit(_ change: LoadChange) -> Edit {
        let isNew = change.child >= files.count
        let operations = change.operations.map { operation in
            switch operation {
            case .set(let field, let value):
                Operation.write(
                    .field(LoadCells.number(of: field)), LoadCells.value(value, of: field),
                    replacing: isNew ? [] : [lastVisits[change.child]])
            case .visit(_, let values):
                Operation.add(
                    collection: ChildField.visits, fields: LoadCells.entry(values), corrects: nil)
            }
        }
        return Edit(
            unit: villages[load.village(of: change.child)], logClass: .routine,
            record: isNew ? nil : files[change.child], kind: .child, operations: operations,
            time: Int64(change.time))
    }

    /// Writes single-field edits, each replacing what its writer sees.
    func write(_ edits: [LoadChange], on node: Node) throws {
        for village in Dictionary(grouping: edits, by: { load.village(of: $0.child) }).sorted(
            by: { $0.key < $1.key })
        {
            let changes = try village.value.map { try edit($0, on: node) }
            _ = try node.write { try node.write(changes, in: $0) }
        }
    }

    /// A single-field edit as a person would make it: the value replaces what is there.
    func edit(_ change: LoadChange, on node: Node) throws -> Edit {
        let record = try node.open(files[change.child]).record
        let operations = change.operations.map { operation in
            guard case .set(let field, let value) = operation else {
                preconditionFailure("the divergent edits set fields only")
            }
            let cell = Cell.field(LoadCells.number(of: field))
            return Operation.write(
                cell, LoadCells.value(value, of: field), replacing: record[cell]?.dots ?? [])
        }
        return Edit(
            unit: villages[load.village(of: change.child)], logClass: .routine,
            record: files[change.child], kind: .child, operations: operations,
            time: Int64(change.time))
    }
}
