import Casework
import Node
import Records
import Wire

/// Children's files that go from one unit to another, each by an act of its own: what is
/// interrupted goes on where it stopped.
struct FileRelocation {
    let node: Node
    let names: Names
    let children: [KnownChild]
    let target: NamedUnit
    private(set) var moved: [(before: Dot, after: Dot)] = []

    init(_ children: [KnownChild], to target: NamedUnit, _ node: Node, _ names: Names) {
        (self.node, self.names, self.children, self.target) = (node, names, children, target)
    }

    /// What would be done, or was.
    func write(to page: inout Page) {
        let before = Dictionary(uniqueKeysWithValues: moved.map { ($0.before, $0.after) })
        var table = TextTable()
        for child in children {
            table.row([
                child.record.code, child.summary.name, names.unit(child.unit), "→",
                names.unit(target.id), before[child.record]?.code ?? "",
            ])
        }
        page.table(table, indent: 2)
    }

    mutating func run(reason: String) throws {
        for child in children {
            guard let file = try node.moveFile(of: child, to: target.id, reason: reason) else {
                continue
            }
            moved.append((child.record, file))
        }
    }

    var json: JSON {
        let after = Dictionary(uniqueKeysWithValues: moved.map { ($0.before, $0.after) })
        return .array(
            children.map { child in
                [
                    "before": .string(child.record.code), "code": JSON(after[child.record]?.code),
                    "name": .string(child.summary.name),
                ]
            })
    }
}
