import Casework
import Node
import Records
import Wire

/// How versions of reports are told.
struct VersionWords: ListRow {
    let version: SummaryVersion
    /// The versions of all reports that are told beside it.
    let all: [SummaryVersion]
    let names: Names

    private var frozen: FrozenSummary { version.frozen }

    var code: String { RecordCode(frozen.entry.dot).description }

    var table: Wording { SummaryTables.codes.label(frozen.table) }

    /// Others of one unit and table that have the same number: they were made without knowing of
    /// each other, and both stay.
    private var twins: [SummaryVersion] {
        all.filter {
            $0.unit == version.unit && $0.isPublished == version.isPublished
                && $0.frozen.isOf(frozen) && $0.frozen.version == frozen.version
                && $0.frozen.entry != frozen.entry
        }
    }

    /// The version with its number, and whether another has the same.
    var number: Wording {
        twins.isEmpty
            ? Wording("第\(frozen.version)版", "version \(frozen.version)")
            : Wording(
                "第\(frozen.version)版(同号\(twins.count + 1)份)",
                "version \(frozen.version) (\(twins.count + 1) of that number)")
    }

    var kind: Wording {
        version.isPublished ? Wording("通报", "published") : Wording("存档", "reported")
    }

    /// Who made it, and when.
    var made: Wording {
        let who = names.person(version.line.author)
        let time = names.time(version.line.time, version.line.doubt)
        return Wording("\(who) \(time)", "\(who), \(time)")
    }

    /// What became of it, by whom and when.
    var origin: Wording {
        Wording("\(kind.chinese):\(made.chinese)", "\(kind.english): \(made.english)")
    }

    static let heads = [
        Wording("编号", "code"), Wording("单位", "unit"), Wording("汇总表", "table"),
        Wording("各行", "rows"),
        Wording("版本", "version"), Wording("数据日期", "as of"), Wording("儿童数", "children"),
        Wording("是否齐全", "complete"), Wording("种类", "kind"), Wording("存档人和时间", "by, at"),
    ]
    static let rightAligned: Set<Int> = [6]

    var cells: [String] {
        let language = names.language
        let rows = CodeLists.tableRows.label(frozen.by)
        let report = frozen.report
        let complete = report.map { $0.isComplete ? Wording("齐全", "yes") : Wording("不齐全", "no") }
        return [
            code, names.unit(version.unit), table[language], rows[language], number[language],
            report?.day.description ?? "?", report.map { $0.children?.text ?? "–" } ?? "?",
            (complete ?? Wording("无法读取", "unreadable"))[language], kind[language],
            made[language],
        ]
    }

    var json: JSON { .object(fields) }

    /// What the table says, for programs.
    var fields: [String: JSON] {
        let line = version.line
        return [
            "code": .string(code), "unit": .string(names.unit(version.unit)),
            "unitId": .string(version.unit.description),
            "table": JSON(SummaryTables.table(frozen.table)?.name),
            "by": .string(frozen.by == TableRows.units.rawValue ? "unit" : "category"),
            "version": JSON(frozen.version), "sameNumber": JSON(twins.count),
            "published": .bool(version.isPublished), "note": .string(frozen.note),
            "day": JSON(frozen.report?.day.description),
            "complete": frozen.report.map { .bool($0.isComplete) } ?? .null,
            "children": frozen.report?.children?.json ?? .null,
            "made": .object(names.json(line.author, line.time, line.doubt)),
        ]
    }

    /// The versions that this one follows: of the same kind, unit and table, with the number before
    /// it.
    var previous: [SummaryVersion] {
        let earlier = all.filter {
            $0.unit == version.unit && $0.isPublished == version.isPublished
                && $0.frozen.isOf(frozen) && $0.frozen.version < frozen.version
        }
        let last = earlier.map(\.frozen.version).max()
        return earlier.filter { $0.frozen.version == last }
    }
}
