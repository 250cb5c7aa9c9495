package import Records

/// A category that follows from the parents' circumstances, with the reason. It is never stored and
/// never merged: after every merge it is derived again (M13).
package struct DerivedCategory: Hashable, Sendable {
    /// What the pack says of these two.
    package let judgement: Judgement
    /// One of the states that are written of the father.
    package let father: ParentState
    /// One of the states that are written of the mother.
    package let mother: ParentState
    /// The rules that were applied, for whoever asks why.
    package let pack: RulePack

    /// All that may follow, sorted by father and mother: one judgement if nobody disagrees about
    /// the parents, one for each combination if they do. Empty if nothing is known of one of them.
    package static func all(
        of record: Record, by pack: RulePack, in month: CalendarMonth? = nil
    ) -> [DerivedCategory] {
        parents(of: record).map { father, mother in
            DerivedCategory(
                judgement: pack.judge(father, mother, in: month), father: father,
                mother: mother, pack: pack)
        }
    }

    /// What is written of both parents, sorted by father and mother: each combination if people
    /// disagree, none if nothing is known of one of them.
    static func parents(of record: Record) -> [(father: ParentState, mother: ParentState)] {
        let fathers = states(
            of: record, ChildField.fatherCircumstance, since: ChildField.fatherSince)
        let mothers = states(
            of: record, ChildField.motherCircumstance, since: ChildField.motherSince)
        return fathers.flatMap { father in mothers.map { (father, $0) } }
    }

    private static func states(of record: Record, _ field: Int, since: Int) -> [ParentState] {
        let month = record.values(of: since).compactMap { CalendarMonth($0) }.max()
        let circumstances = record.values(of: field).compactMap { value -> Circumstance? in
            guard case .integer(let code) = value else { return nil }
            return Circumstance(rawValue: Int(clamping: code))
        }
        return circumstances.sorted().map { ParentState($0, since: month) }
    }
}
