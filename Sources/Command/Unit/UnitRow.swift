import Casework
import Node
import Records
import Storage
import Wire

/// One unit of the list, with what this node knows of it.
struct UnitRow: Sendable {
    let unit: NamedUnit
    let name: String
    let isOwn: Bool
    let figures: UnitFigures
    let contact: UnitContact

    /// The units at and above this node's own and those below it, as the tree has them.
    static func all(_ node: Node) throws -> [UnitRow] {
        let tree = try node.units()
        let contacts = try UnitContacts(node, tree)
        let own = try OwnUnit.name(of: node, in: tree)
        let figures = try node.unitFigures()
        return tree.units.map { unit in
            UnitRow(
                unit: unit, name: unit.id == node.unit ? own : tree.name(of: unit.id),
                isOwn: unit.id == node.unit, figures: figures[unit.id] ?? .none,
                contact: contacts[unit.id])
        }
    }

    private var level: Wording? {
        unit.designation.flatMap { CodeLists.unitLevel[$0.level]?.label }
    }

    func cells(in language: Language, now: Int64) -> [String] {
        let mark = isOwn ? " *" : ""
        let count = { (number: Int) in number == 0 ? "-" : String(number) }
        return [
            String(repeating: "  ", count: unit.depth) + name + mark, unit.code,
            level?[language] ?? "", count(figures.children), count(figures.conflicts),
            isOwn ? "" : contact.wording(now: now)[language],
        ]
    }

    var json: JSON {
        [
            "id": .string(unit.id.description), "name": .string(unit.name),
            "code": .string(unit.code), "level": JSON(level?.english),
            "above": JSON(unit.parent?.description), "own": .bool(isOwn),
            "children": JSON(figures.children), "hardConflicts": JSON(figures.hardConflicts),
            "softConflicts": JSON(figures.softConflicts),
            "fileConflicts": JSON(figures.fileConflicts), "lastHeard": JSON(time: contact.heard),
            "intervalDays": JSON(contact.intervalDays), "silent": .bool(contact.isSilent),
        ]
    }
}
