import Casework
import Node
import Records

extension SurveyImport {
    /// Tells what was, or would be, imported.
    func write(_ source: SurveySource, to page: inout Page) {
        for result in results {
            if results.count > 1 { page.line("== \(result.sheet) ==") }
            write(result, to: &page)
            if result.isDone {
                page.line(
                    "已导入,\(result.changes)处填写。",
                    "Imported: " + result.changes.counted("change", "changes") + ".")
            } else {
                page.line("只是预览,没有导入。", "Only a preview; nothing was imported.")
            }
        }
        if source.passedOver > 0 {
            page.line(
                "另有\(source.passedOver)行说明、合计或签名未读。",
                source.passedOver.counted("row", "rows")
                    + " of notes, totals or signatures passed over.")
        }
        for sheet in source.otherSheets {
            page.line(
                "工作表“\(sheet.name)”\(sheet.reason.chinese)。",
                "The sheet “\(sheet.name)” \(sheet.reason.english).")
        }
    }

    func write(_ result: Result, to page: inout Page) {
        let rows = result.preview.rows
        for words in result.preview.unreadColumns { page.line(words) }
        let told = rows.filter { isWorthTelling($0) }
        for row in told {
            let words = SurveyRowWords(row, names)
            let outcome = row.outcome.wording[names.language]
                .prefix { $0 != ":" && $0 != "\u{FF1A}" }
            page.line("\(outcome)  \(words.title)")
            for line in words.lines { page.line(line, indent: 4) }
        }
        let passed = result.preview.passedOver.map(String.init)
        if !passed.isEmpty {
            page.line(
                "没有姓名、几乎是空的行,未读:第\(passed.joined(separator: "、"))行",
                "rows without a name and nearly blank, not read: \(passed.joined(separator: ", "))")
        }
        let counts = SurveyCounts(rows)
        page.line(counts.wording)
        if counts.doubtful > 0 {
            page.line(
                "存疑的行用 --row 行号=new|skip|档案编号 决定。",
                "Decide doubtful rows by --row N=new|skip|CODE.")
        }
    }

    /// Rows that are merely new or unchanged are only counted.
    private func isWorthTelling(_ row: SurveyProposal) -> Bool {
        switch row.outcome {
        case .new: !row.warnings.isEmpty || !row.entry.refusals.isEmpty || !row.claims.isEmpty
        case .unchanged: !row.left.isEmpty
        default: true
        }
    }

    /// The same for programs; every row is there.
    func json(_ source: SurveySource) -> JSON {
        [
            "tables": .array(results.map { json($0) }), "passedOver": JSON(source.passedOver),
            "otherSheets": .array(source.otherSheets.map { .string($0.name) }),
        ]
    }

    private func json(_ result: Result) -> JSON {
        [
            "sheet": .string(result.sheet), "imported": .bool(result.isDone),
            "changes": JSON(result.changes), "counts": SurveyCounts(result.preview.rows).json,
            "refusedColumns": .array(
                result.preview.unreadColumns.map { .string($0[names.language]) }),
            "passedOver": .array(result.preview.passedOver.map { JSON($0) }),
            "rows": .array(result.preview.rows.map { SurveyRowWords($0, names).json }),
        ]
    }
}
