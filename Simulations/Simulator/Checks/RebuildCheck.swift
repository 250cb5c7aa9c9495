import Node

/// (10) Derived tables equal their rebuild, and the doctor finds nothing else either.
struct RebuildCheck {
    /// Examines an installation's store.
    func examine(_ installation: Installation) throws {
        guard let node = installation.node else { return }
        let report = try Doctor(node).examine(rebuild: false)
        guard report.isSound else {
            let found = report.pages + report.unreadable + report.runs + report.grants
            let first = (found + report.differences).first ?? ""
            throw Failure(.rebuild, "\(installation.name): \(first.prefix(300))")
        }
    }
}
