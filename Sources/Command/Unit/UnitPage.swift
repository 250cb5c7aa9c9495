import Casework
import Node
import Wire

/// A unit's own record on a page, or for a program.
struct UnitPage {
    private let row: UnitRow
    private let names: Names
    private let now: Int64
    /// Nil while the unit's own record is not here.
    private let view: ViewPage?
    private let conflicts: [CellConflict]

    init(_ unit: NamedUnit, _ node: Node, _ names: Names) throws {
        self.names = names
        guard let standing = try node.unitStandings().first(where: { $0.unit.id == unit.id })
        else { throw NodeError.unknownUnit(unit.name) }
        row = UnitRow(standing: standing)
        now = node.environment.now()
        view = try unit.record.map {
            ViewPage(try node.file($0), names, role: names.roles.reader(in: unit.id))
        }
        conflicts = try node.conflicts().cells.filter { $0.files.contains { $0 == unit.record } }
    }

    func write(to page: inout Page) {
        page.line(
            row.cells(in: names.language, now: now).prefix(3).map(WrittenText.trimmed)
                .filter { !$0.isEmpty }.joined(separator: "  "))
        if let view {
            view.write(to: &page)
        } else {
            page.line(
                "该单位的资料还没有传到本机。", "The unit's own record has not come here yet.",
                indent: 2)
        }
        for conflict in conflicts {
            page.line(
                "分歧 \(conflict.name)(hamlet conflict show)",
                "conflict \(conflict.name) (`hamlet conflict show`)", indent: 2)
        }
    }

    var json: JSON {
        guard case .object(let members) = row.json else { return row.json }
        let record = view?.json ?? ["fields": .array([]), "collections": .array([])]
        return .object(
            members.merging(record) { $1 }.merging([
                "conflicts": .array(conflicts.map { .string($0.name) })
            ]) { $1 })
    }
}
