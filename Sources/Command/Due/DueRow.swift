import Casework
import Node
import Records
import Wire

/// One thing of a list of what is due.
struct DueRow: ListRow, Sendable {
    let item: DueItem
    let names: Names

    static let heads = [
        Wording("日期", "day"), Wording("逾期", "late"), Wording("事项", "what"),
        Wording("编号", "code"), Wording("姓名", "name"), Wording("单位", "unit"),
        Wording("责任人", "worker"), Wording("注意", "attention"),
    ]

    static let widest = [2: 44]

    var lateDays: Int { item.overdueDays(on: names.today) }

    var cells: [String] {
        let language = names.language
        return [
            item.deadline.day.description,
            lateDays == 0 ? "" : Wording("\(lateDays)天", "\(lateDays) d")[language],
            item.wording()[language], item.record?.code ?? "", item.child?.summary.name ?? "",
            names.unit(item.unit), item.child?.summary.worker ?? "",
            attention.map { $0[language] }.joined(separator: language.separator),
        ]
    }

    /// What stands beside the day: that it is a danger, may move, or the link is to blame.
    private var attention: [Wording] {
        var parts: [Wording] = []
        if item.isDanger { parts.append(Wording("危险", "danger")) }
        if item.deadline.isProvisional { parts.append(Wording("暂定", "provisional")) }
        if let silence = item.silence { parts.append(silence.wording) }
        return parts
    }

    /// The thing in one line, without whom it is about.
    var line: Wording {
        let late = Wording("逾期\(lateDays)天", "\(lateDays) d late")
        let notes = (lateDays == 0 ? [] : [late]) + attention
        let (chinese, english) = (notes.map(\.chinese), notes.map(\.english))
        let day = item.deadline.day
        let what = item.wording(widest: 30)
        return Wording(
            "待办:\(what.chinese),\(day)前"
                + (notes.isEmpty ? "" : "(" + chinese.joined(separator: "、") + ")"),
            "to do: \(what.english) by \(day)"
                + (notes.isEmpty ? "" : " (" + english.joined(separator: ", ") + ")"))
    }

    var json: JSON {
        .object(
            about.merging([
                "code": JSON(item.record?.code), "name": .string(item.child?.summary.name ?? ""),
                "unit": .string(names.unit(item.unit)), "unitId": .string(item.unit.description),
                "worker": .string(item.child?.summary.worker ?? ""),
            ]) { $1 })
    }

    /// What is to be done and by when, for programs.
    var about: [String: JSON] {
        var (since, isSilent) = (Int64?.none, false)
        switch item.silence {
        case .since(let time): (since, isSilent) = (time, true)
        case .always: isSilent = true
        case nil: break
        }
        return [
            "day": .string(item.deadline.day.description),
            "provisional": .bool(item.deadline.isProvisional), "overdueDays": JSON(lateDays),
            "what": .string(item.matter.name),
            "label": .string(item.matter.wording[names.language]),
            "subject": JSON(item.subject?[names.language]), "danger": .bool(item.isDanger),
            "entry": JSON(item.matter.entry?.dot.code),
            "noLink": .bool(isSilent), "noLinkSince": JSON(time: since),
        ]
    }
}
