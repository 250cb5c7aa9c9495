package import Records

/// Where reports of dangers stand in a kind of record: in the file of a child, or for a child
/// without one in the registers of a unit.
package struct DangerPlace: Hashable, Sendable {
    /// The number of the collection of reports.
    package let reports: Int
    /// The number of the collection of what was done.
    package let steps: Int
    /// The number of the collection of shelter.
    package let shelters: Int

    /// Nil for a kind of record in which no danger is reported.
    package init?(_ kind: RecordKind) {
        switch kind {
        case .child:
            (reports, steps) = (ChildForm.reports, ChildForm.reportSteps)
            shelters = ChildForm.shelters
        case .register:
            (reports, steps) = (RegisterForm.reports, RegisterForm.reportSteps)
            shelters = RegisterForm.shelters
        default: return nil
        }
    }
}
