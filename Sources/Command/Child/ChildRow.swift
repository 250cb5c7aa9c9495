import Casework
import Node
import Records
import Wire

/// One child of a list.
struct ChildRow: Sendable {
    let child: KnownChild
    let names: Names

    private var summary: ChildSummary { child.summary }
    private var risk: Wording { label(CodeLists.risk, summary.risk) }
    private var status: Wording { label(CodeLists.status, summary.status) }

    private func label(_ list: CodeList, _ number: Int) -> Wording {
        number == 0 ? Wording("", "") : list.label(number)
    }

    private var categories: [Wording] {
        summary.categories.filter { $0 != CodeList.unlisted }.map(CodeLists.category.label)
    }

    static let heads = [
        Wording("编号", "code"), Wording("姓名", "name"), Wording("性别", "sex"), Wording("年龄", "age"),
        Wording("单位", "unit"), Wording("困境类型", "categories"), Wording("风险", "risk"),
        Wording("监护人", "guardian"), Wording("下次走访", "next visit"), Wording("注意", "attention"),
    ]

    var cells: [String] {
        let language = names.language
        return [
            RecordCode(child.record).description, name,
            label(CodeLists.sex, summary.sex)[language],
            summary.age(on: names.today).map { String($0) } ?? "", names.unit(child.unit),
            DisplayWidth.cut(
                categories.map { $0[language] }.joined(separator: language.separator), to: 28),
            risk[language], summary.guardian, due, attention,
        ]
    }

    /// What stands in for the name while the file is on its way.
    private var name: String {
        child.hasArrived
            ? summary.name : Wording("(档案未到)", "(file on its way)")[names.language]
    }

    /// The open reports of dangers, if the reader may know of them.
    private var openReports: Int { names.reader.openReports(of: child) }

    private var due: String {
        let late = summary.overdueDays(on: names.today)
        guard let day = summary.nextDue else { return "" }
        return late == 0
            ? day.description
            : "\(day) " + Wording("逾期\(late)天", "\(late) d late")[names.language]
    }

    private var attention: String {
        var parts: [Wording] = []
        if openReports > 0 {
            parts.append(Wording("危险\(openReports)", openReports.counted("danger", "dangers")))
        }
        if summary.isClosed { parts.append(status) }
        let conflicts = summary.hardConflicts + summary.softConflicts
        if conflicts > 0 {
            parts.append(Wording("分歧\(conflicts)", conflicts.counted("conflict", "conflicts")))
        }
        if summary.doubts > 0 {
            parts.append(Wording("存疑\(summary.doubts)", summary.doubts.counted("doubt", "doubts")))
        }
        if summary.assessedRisk > summary.risk {
            let assessed = CodeLists.risk.label(summary.assessedRisk)
            parts.append(Wording("评估为\(assessed.chinese)", "assessed \(assessed.english)"))
        }
        if !summary.links.isEmpty { parts.append(Wording("已关联", "linked")) }
        return parts.map { $0[names.language] }.joined(separator: names.language.separator)
    }

    var json: JSON {
        let language = names.language
        return [
            "code": .string(RecordCode(child.record).description), "name": .string(summary.name),
            "sex": JSON(named(CodeLists.sex, summary.sex)),
            "birthDate": JSON(summary.birthDay?.description),
            "age": summary.age(on: names.today).map { JSON($0) } ?? .null,
            "unit": .string(names.unit(child.unit)), "unitId": .string(child.unit.description),
            "guardian": .string(summary.guardian), "phone": .string(summary.phone),
            "identityNumbers": .array(
                summary.identityNumbers.map { .string(IdentityNumber.masked($0)) }),
            "categories": .array(categories.map { .string($0[language]) }),
            "risk": JSON(named(CodeLists.risk, summary.risk)),
            "status": JSON(named(CodeLists.status, summary.status)),
            "closed": .bool(summary.isClosed), "visits": JSON(summary.visits),
            "lastVisit": JSON(summary.lastVisit?.description),
            "nextVisit": JSON(summary.nextDue?.description),
            "overdueDays": JSON(summary.overdueDays(on: names.today)),
            "hardConflicts": JSON(summary.hardConflicts),
            "softConflicts": JSON(summary.softConflicts), "doubts": JSON(summary.doubts),
            "openReports": JSON(openReports), "arrived": .bool(child.hasArrived),
            "assessedRisk": JSON(named(CodeLists.risk, summary.assessedRisk)),
            "nextFollowUp": JSON(summary.nextFollowUp?.description),
            "worker": .string(summary.worker), "grid": .string(summary.grid),
            "residence": JSON(summary.residence.map { names.unit($0) }),
            "links": .array(summary.links.map { .string(RecordCode($0).description) }),
        ]
    }

    private func named(_ list: CodeList, _ number: Int) -> String? {
        number == 0 ? nil : list.label(number)[names.language]
    }
}
