import Casework
import Node
import Records
import Wire

extension FileConflictPage {
    /// The conflict for programs.
    var json: JSON {
        guard case .object(let short) = ConflictWords(names: names).json(detail.conflict) else {
            return .null
        }
        return .object(
            short.merging([
                "grounds": .array(detail.grounds.map { .string($0.wording[names.language]) }),
                "sides": .array(detail.sides.enumerated().map { json($1, number: $0 + 1) }),
                "fields": .array(comparison.lines.map { json($0) }),
                "collections": .array(comparison.tallies.map { json($0) }),
                "notes": .array(detail.notes.map { names.json($0) }),
                "choices": .array(fitting.map { json($0) }),
            ]) { $1 })
    }

    private func json(_ side: FileConflictDetail.Side, number: Int) -> JSON {
        [
            "number": JSON(number), "code": .string(side.child.record.code),
            "name": .string(side.child.summary.name),
            "unit": .string(names.unit(side.child.unit)),
            "unitId": .string(side.child.unit.description),
            "open": .bool(!side.child.summary.isClosed),
            "events": .array(side.events.map { json($0) }),
        ]
    }

    private func json(_ event: FileConflictDetail.Event) -> JSON {
        guard case .object(let line) = names.json(event.line) else { return .null }
        let (word, other) = event.act.word
        return .object(
            line.merging([
                "act": .string(word), "other": JSON(other?.code),
                "message": .string(event.act.wording[names.language]),
            ]) { $1 })
    }

    private func json(_ line: FileComparison.Line) -> JSON {
        [
            "number": JSON(line.field.number), "name": .string(line.field.name),
            "label": .string(line.field.label[names.language]),
            "agreement": .string(line.agreement.rawValue),
            "values": .array(
                line.sides.map { side in .array((side?.texts ?? []).map { .string($0) }) }),
            "sealed": .bool(line.sides.contains { $0?.isSealed == true }),
        ]
    }

    private func json(_ tally: FileComparison.Tally) -> JSON {
        [
            "number": JSON(tally.field.number), "name": .string(tally.field.name),
            "label": .string(tally.field.label[names.language]),
            "counts": .array(tally.counts.map { JSON($0) }),
        ]
    }

    private func json(_ choice: FileChoice) -> JSON {
        ["option": .string(choice.option), "meaning": .string(choice.wording[names.language])]
    }
}

extension FileEvent.Act {
    /// For programs, with the other file that it is about.
    fileprivate var word: (String, Dot?) {
        switch self {
        case .began: ("began", nil)
        case .movedHere(let other): ("moved-here", other)
        case .movedAway(let other): ("moved-away", other)
        case .closed: ("closed", nil)
        case .reopened: ("reopened", nil)
        case .foundSame(let other): ("found-same", other)
        case .foundDifferent(let other): ("found-different", other)
        case .editedAfterClosing: ("edited-after-closing", nil)
        }
    }
}
