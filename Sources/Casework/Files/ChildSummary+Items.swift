extension ChildSummary {
    /// Whether the summary alone tells that nothing stands in a collection: then the file need not
    /// be opened to list its entries. False where only the file can tell.
    package func tellsNone(of collection: Int) -> Bool {
        switch collection {
        case ChildField.visits: visits == 0
        case ChildField.problems: problems.isEmpty
        case ChildForm.reports: reports.isEmpty
        default: false
        }
    }
}
