/// The summary tables that are built in. A table and a column keep their numbers for ever.
package enum SummaryTables {
    /// Sorted by number.
    package static let all = [
        survey, leftBehind, categories, placements, help, registers,
    ]

    /// The table of a number; nil for one of a newer program.
    package static func table(_ number: Int) -> SummaryTable? {
        all.first { $0.number == number }
    }

    /// Finds a table by its number, name or label, in any width.
    package static func table(named written: String) -> SummaryTable? {
        let key = WrittenText.key(written)
        return all.first { table in
            [String(table.number), table.name, table.label.chinese, table.label.english]
                .map(WrittenText.key).contains(key)
        }
    }

    /// The tables as a code list, under which reports that were frozen name them.
    package static let codes = CodeList(
        "summary_table",
        all.map { Code($0.number, $0.label.chinese, $0.label.english, names: [$0.name]) })
}
