import Casework
import Node
import Records
import Wire

/// A report of a danger as lists show it: nothing of what it says.
struct ReportRow: ListRow {
    let known: KnownReport
    let names: Names

    private var report: DangerReport { known.report }
    private var language: Language { names.language }

    static let heads = [
        Wording("报告", "report"), Wording("姓名", "name"), Wording("档案", "file"),
        Wording("单位", "unit"), Wording("发现日期", "found"), Wording("状态", "state"),
        Wording("待确认", "not acknowledged by"), Wording("应于", "due"),
    ]

    var cells: [String] {
        [
            report.code, subject[language], known.isFiled ? known.file.working.id.code : "-",
            names.unit(known.unit), report.found?.description ?? "",
            CodeLists.reportState.label(report.state)[language],
            missing.map { $0[language] }.joined(separator: language.separator), due,
        ]
    }

    /// Who it is about, as far as a list may say.
    var subject: Wording {
        if !known.isFiled { return Wording("(未建档)", "(no file)") }
        if !known.hasArrived { return Wording("(档案未到)", "(file on its way)") }
        return Wording(known.subject, known.subject)
    }

    /// The levels that have not acknowledged it.
    var missing: [Wording] { report.missingLevels.map(CodeLists.unitLevel.label) }

    private var due: String {
        guard let deadline = report.deadline(by: .published, on: names.today) else { return "" }
        return text(deadline)[language]
    }

    private func text(_ deadline: Deadline) -> Wording {
        let late = deadline.overdueDays(on: names.today)
        return late == 0
            ? Wording("\(deadline.day)", "\(deadline.day)")
            : Wording("\(deadline.day) 逾期\(late)天", "\(deadline.day), \(late) d late")
    }

    /// What it still asks for, with the day.
    var open: [Wording] {
        report.open.compactMap { item in
            guard let clock = Clocks.clock(item.clock) else { return nil }
            let day = text(item.deadline(by: .published, on: names.today))
            return Wording(
                "\(clock.label.chinese):\(day.chinese)", "\(clock.label.english): \(day.english)")
        }
    }

    var json: JSON {
        [
            "report": .string(report.code), "name": .string(known.subject),
            "code": known.isFiled ? .string(known.file.working.id.code) : .null,
            "filed": .bool(known.isFiled), "arrived": .bool(known.hasArrived),
            "unit": .string(names.unit(known.unit)),
            "unitId": .string(known.unit.description), "found": JSON(report.found?.description),
            "state": .string(CodeLists.reportState.label(report.state)[language]),
            "closed": .bool(report.isClosed), "danger": .bool(report.isDanger),
            "response": report.response == 0
                ? .null : .string(CodeLists.responseLevel.label(report.response)[language]),
            "unacknowledged": .array(missing.map { .string($0[language]) }),
            "open": .array(report.open.compactMap { json($0) }),
        ]
    }

    private func json(_ item: OpenItem) -> JSON? {
        guard let clock = Clocks.clock(item.clock) else { return nil }
        let deadline = item.deadline(by: .published, on: names.today)
        return [
            "clock": .string(clock.name), "label": .string(clock.label[language]),
            "due": .string(deadline.day.description),
            "overdueDays": JSON(deadline.overdueDays(on: names.today)),
        ]
    }
}
