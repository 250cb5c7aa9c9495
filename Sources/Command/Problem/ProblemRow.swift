import Casework
import Node
import Records
import Wire

/// One problem of a list.
struct ProblemRow: ListRow, Sendable {
    let problem: KnownProblem
    let names: Names

    static let heads = [
        Wording("限期", "due"), Wording("逾期", "late"), Wording("编号", "code"),
        Wording("条", "no."), Wording("姓名", "name"), Wording("单位", "unit"),
        Wording("问题", "what is wrong"), Wording("状态", "state"), Wording("责任部门", "department"),
        Wording("批次", "campaign"),
    ]
    static let rightAligned: Set<Int> = [3]
    static let widest = [6: 30]

    private typealias Number = EntryFieldNumber.Problem

    private var lateDays: Int { problem.deadline?.overdueDays(on: names.today) ?? 0 }

    private var state: String {
        CodeLists.problemState.label(problem.mark.state)[names.language]
    }

    private var isConflicted: Bool { problem.entry.cells.contains { $0.isConflicted } }

    private func text(_ number: Int) -> String {
        let fields = ProblemMark.collection(of: problem.child == nil ? .register : .child)?
            .entryFields
        let field = fields?.first { $0.number == number }
        return field?.text(of: problem.entry.value(number), in: names.language) ?? ""
    }

    var cells: [String] {
        let language = names.language
        let mark = isConflicted ? " ← " + Wording("有分歧", "people disagree")[language] : ""
        let isProvisional = problem.deadline?.isProvisional == true
        let due = problem.deadline?.day.description ?? ""
        return [
            due + (isProvisional ? Wording("(暂定)", " (provisional)")[language] : ""),
            lateDays == 0 ? "" : Wording("\(lateDays)天", "\(lateDays) d")[language],
            problem.record.code, String(problem.number), problem.child?.summary.name ?? "",
            names.unit(problem.unit), text(Number.what), state + mark,
            text(Number.department), problem.mark.campaign,
        ]
    }

    var json: JSON {
        [
            "code": .string(problem.record.code), "number": JSON(problem.number),
            "entry": .string(problem.entry.id.dot.code),
            "name": .string(problem.child?.summary.name ?? ""),
            "unit": .string(names.unit(problem.unit)),
            "unitId": .string(problem.unit.description), "what": .string(text(Number.what)),
            "kind": .string(text(Number.kind)), "state": .string(state),
            "stateCode": JSON(problem.mark.state), "conflicted": .bool(isConflicted),
            "department": .string(text(Number.department)),
            "campaign": .string(problem.mark.campaign), "result": .string(text(Number.result)),
            "day": JSON(problem.deadline?.day.description),
            "provisional": .bool(problem.deadline?.isProvisional == true),
            "overdueDays": JSON(lateDays),
        ]
    }
}
