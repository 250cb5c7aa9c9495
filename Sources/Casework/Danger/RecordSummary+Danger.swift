package import Records

extension RecordSummary {
    /// The codes of the reports of dangers in the record, and how many of them are not closed.
    package var reports: (codes: [String], open: Int) {
        switch self {
        case .child(let child): (child.reports, child.openReports)
        case .register(let register): (register.reports, register.openReports)
        case .family, .unit, .other: ([], 0)
        }
    }

    /// Whether something in the record stands before everything else.
    package var isUrgent: Bool {
        reports.open > 0 || openItems.contains { Clocks.clock($0.clock)?.isDanger == true }
    }

    /// The reports that a level has not acknowledged, each once.
    ///
    /// - Parameter level: by the code list of units' levels; nil for any.
    package func unacknowledged(by level: Int? = nil) -> [EntryID] {
        var found: [EntryID] = []
        for item in openItems where !found.contains(item.entry) {
            guard let owing = Clocks.acknowledgingLevel(of: item.clock) else { continue }
            if level == nil || owing == level { found.append(item.entry) }
        }
        return found
    }
}
