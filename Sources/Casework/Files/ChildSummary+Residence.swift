package import Wire

extension ChildSummary {
    /// Whether the child lives in one of these units: in the one that the file names, else in the
    /// one that keeps the file (M02: residents count, not only the registered).
    package func lives(in homes: [Identifier], keptBy unit: Identifier) -> Bool {
        !livesElsewhere && homes.contains(residence ?? unit)
    }
}
