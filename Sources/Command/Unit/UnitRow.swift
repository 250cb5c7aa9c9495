import Casework
import Node
import Wire

/// One unit of the list.
struct UnitRow: Sendable {
    let standing: UnitStanding

    private var unit: NamedUnit { standing.unit }
    private var figures: UnitFigures { standing.figures }
    private var contact: UnitContact { standing.contact }

    private var level: Wording? {
        unit.designation.flatMap { CodeLists.unitLevel[$0.level]?.label }
    }

    /// Its level; of a unit that is no more, that it is not.
    private var state: Wording? {
        unit.summary.abolishedFrom == nil ? level : Wording("已撤并", "no more")
    }

    func cells(in language: Language, now: Int64) -> [String] {
        let mark = standing.isOwn ? " *" : ""
        let count = { (number: Int) in number == 0 ? "-" : String(number) }
        return [
            String(repeating: "  ", count: unit.depth) + standing.name + mark, unit.code,
            state?[language] ?? "", count(figures.children), count(figures.conflicts),
            count(standing.unfilledPosts),
            standing.isOwn ? "" : contact.wording(now: now)[language],
        ]
    }

    var json: JSON {
        [
            "id": .string(unit.id.description), "name": .string(unit.name),
            "code": .string(unit.code), "level": JSON(level?.english),
            "endedFrom": JSON(unit.summary.abolishedFrom?.description),
            "above": JSON(unit.parent?.description), "own": .bool(standing.isOwn),
            "children": JSON(figures.children), "hardConflicts": JSON(figures.hardConflicts),
            "softConflicts": JSON(figures.softConflicts),
            "fileConflicts": JSON(figures.fileConflicts),
            "unfilledPosts": JSON(standing.unfilledPosts), "lastHeard": JSON(time: contact.heard),
            "intervalDays": JSON(contact.intervalDays), "silent": .bool(contact.isSilent),
        ]
    }
}
