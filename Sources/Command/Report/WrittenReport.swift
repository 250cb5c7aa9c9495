import Casework
import Node
import Records

/// Tells that a report of a danger was written, and what it asks for now.
struct WrittenReport {
    let report: KnownReport
    let names: Names
    var warnings: [Warning] = []

    private var row: ReportRow { ReportRow(known: report, names: names) }
    private var form: Form { report.file.form }

    var json: JSON {
        guard case .object(let members) = row.json else { return .null }
        return .object(members.merging(["warnings": names.json(warnings, form: form)]) { $1 })
    }

    func write(to page: inout Page) {
        let code = report.report.code
        if report.isFiled {
            page.line(
                "危险报告 \(code) 已写入档案 \(report.file.working.id.code),先于一切填写送出。",
                "The danger \(code) is reported in the file \(report.file.working.id.code), and "
                    + "travels before everything else.")
        } else {
            let unit = names.unit(report.unit)
            page.line(
                "没有对应的档案:危险报告 \(code) 已写入“\(unit)”的登记簿,先于一切填写送出。",
                "No file: the danger \(code) is reported in the registers of “\(unit)”, and "
                    + "travels before everything else.")
        }
        for item in row.open { page.line("→ " + item[names.language], indent: 2) }
        for warning in warnings { page.line(names.text(warning, form: form), indent: 2) }
    }
}
