/// The head of a table: where it stands and what it calls its columns.
struct TableHead {
    let rows: ClosedRange<Int>
    let headings: [Heading]

    var runningNumberColumn: Int? { headings.first(where: \.isRunningNumber)?.column }
}
