/// A share that is watched over time, with its definition (M68): children counted in some columns
/// of the survey summary, of those counted in others.
package struct Indicator: Hashable, Sendable {
    /// Kept for ever.
    package let number: Int
    /// For programs: `visits-in-time`.
    package let name: String
    /// What people call it.
    package let label: Wording
    /// What is counted, of whom.
    package let definition: Wording
    /// Columns of `SummaryTables.survey`.
    package let part: [Int]
    /// Columns of the same table; the part is among them.
    package let whole: [Int]

    init(
        _ number: Int, _ name: String, _ label: Wording, _ definition: Wording, part: [Int],
        of whole: [Int] = [1]
    ) {
        self.number = number
        self.name = name
        self.label = label
        self.definition = definition
        self.part = part
        self.whole = whole
    }

    /// The share in a row of a survey summary.
    package func share(in row: TableReportRow, of report: TableReport) -> Share {
        let sum = { (columns: [Int]) -> Int? in
            var sum = 0
            for column in columns {
                guard let number = report.cell(column, in: row).number else { return nil }
                sum += number
            }
            return sum
        }
        guard let part = sum(part), let whole = sum(whole) else { return .withheld }
        return whole == 0 ? .nobody : .of(part, whole)
    }

    /// A part of a whole.
    package enum Share: Hashable, Sendable {
        /// So many of so many.
        case of(Int, Int)
        /// There is nobody of whom it could be a part.
        case nobody
        /// A number that it needs is not shown, or has not come.
        case withheld

        /// In tenths of a percent, rounded; nil where there is none.
        package var permille: Int? {
            guard case .of(let part, let whole) = self else { return nil }
            return (2000 * part + whole) / (2 * whole)
        }

        /// As tables write it: `12.5%`.
        package var text: String {
            switch self {
            case .of: permille.map { "\($0 / 10).\($0 % 10)%" } ?? ""
            case .nobody: "–"
            case .withheld: "*"
            }
        }
    }
}
