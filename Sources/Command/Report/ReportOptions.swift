import ArgumentParser
import Casework
import Node

/// A report of a danger that is made as part of another act (M23).
struct ReportOptions: ParsableArguments {
    @Option(
        name: .customLong("report"),
        help: .words(
            "同时报告危险:情形(编号或名称)", "also report a danger: the situation, by number or name",
            value: "situation"))
    var situation: String?

    @Option(
        name: .customLong("report-field"),
        help: .words(
            "危险报告的其他字段,可多次使用", "another field of the report; may be given several times",
            value: "field=value"))
    var fields: [Setting] = []

    /// The fields of the report; nil if none is made.
    var written: [WrittenField]? {
        get throws {
            guard let situation else {
                if fields.isEmpty { return nil }
                throw CommandFailure.usage(
                    Wording("用 --report 写明情形", "say the situation with --report"))
            }
            let number = String(EntryFieldNumber.Report.situation)
            return [WrittenField(number, situation)] + fields.written
        }
    }
}
