import ArgumentParser
import Casework
import Node
import Sheets

/// Where a report goes, and for whom it is made.
struct SummaryOutput: ParsableArguments {
    @Flag(
        help: .words(
            "供县外使用:不足5人的数及能推算出它们的数一律隐去",
            "for use outside the county: what is below 5, or would give such away, is withheld"))
    var outside = false

    @Option(
        help: .words("写成文件(.xlsx 或 .csv)", "write a file (.xlsx or .csv)", value: "file"),
        completion: .file())
    var out: String?

    @Option(
        help: .words("用途,写在文件中(与 --out 同用)", "for what; it stands in the file", value: "text"))
    var purpose: String?

    /// The report as it may be shown.
    func shown(_ report: TableReport) -> TableReport {
        outside ? report.hidingSmallCells() : report
    }

    /// Writes the file that was asked for.
    ///
    /// - Returns: the path; nil if none was asked for.
    func write(_ page: SummaryPage, _ node: Node, _ names: Names) throws -> String? {
        guard let out else { return nil }
        let kind = try SheetWriter.Kind.named(out)
        guard let purpose, !purpose.allSatisfy(\.isWhitespace) else {
            throw CommandFailure.usage(Wording("请用 --purpose 写明用途", "say for what: --purpose"))
        }
        try File.requireFree(out)
        let statement = ExportStatement(
            purpose: purpose, person: try node.author().name, date: names.today)
        try SheetWriter.write(page.document(statement), to: out, as: kind)
        return out
    }
}
