import ArgumentParser
import Casework
import Node

/// Where a report goes, and for whom it is made.
struct SummaryOutput: ParsableArguments {
    @Flag(
        help: .words(
            "供县外使用:不足5人的数及能推算出它们的数一律隐去",
            "for use outside the county: what is below 5, or would give such away, is withheld"))
    var outside = false

    @OptionGroup var sheet: SheetOutput

    /// The report as it may be shown.
    func shown(_ report: TableReport) -> TableReport {
        outside ? report.hidingSmallCells() : report
    }
}
