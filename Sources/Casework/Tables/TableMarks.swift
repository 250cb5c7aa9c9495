import Records
import Wire

/// What summary tables ask of a child beside what lists show, by the numbers of the code lists; 0
/// where nothing stands. Kept small: a county has sixty thousand.
package struct TableMarks: Hashable, Sendable {
    /// By the code list of school states.
    package var schoolState = 0
    /// By the code list of grades.
    package var grade = 0
    /// By the code list of kinds of guardianship.
    package var guardianship = 0
    /// By the code list of health; 4 (disabled) also where only a grade of disability stands.
    package var health = 0
    /// 1 for a child that boards at school, 2 for one that does not.
    package var boarding = 0
    /// 1 where both parents are away for work. No other circumstance of a parent stands here: some
    /// of them are sealed.
    package var parentsAway = 0
    /// The way in which the child is placed, by its code list; 0 for a child that is not, and where
    /// the way is sealed, which no sum may show.
    package var placement = 0
    /// Of that placement, by the code list of states.
    package var placementState = 0

    /// Of a child of whom nothing of it is known.
    package init() {}

    /// Reads what counts for now.
    init(_ record: Record, _ form: Form = Forms.child) {
        let acting = { (number: Int) in form[number].flatMap { record.acting($0) } }
        schoolState = acting(ChildField.schoolState).code
        grade = acting(ChildField.grade).code
        guardianship = acting(ChildField.guardianship).code
        health = acting(ChildField.healthState).code
        let isIll = [Health.chronicallyIll, Health.gravelyIll].contains(health)
        if !isIll, acting(ChildField.disabilityGrade).code > 0 { health = Health.disabled }
        switch acting(ChildField.isBoarding) {
        case .boolean(true): boarding = Boarding.boards
        case .boolean(false): boarding = Boarding.livesAtHome
        default: break
        }
        let parents = [ChildField.fatherCircumstance, ChildField.motherCircumstance]
        if parents.allSatisfy({ acting($0).code == Circumstance.awayForWork.rawValue }) {
            parentsAway = 1
        }
        if let placements = form[ChildField.placements] { readPlacement(of: record, placements) }
    }

    /// Of several that have not ended, one that is in place acts before one that is planned, and
    /// then as the order of the ways has it.
    private mutating func readPlacement(of record: Record, _ placements: Field) {
        typealias Number = EntryFieldNumber.Placement
        let open = record.currentEntries(of: placements.number).map { entry in
            (
                mode: entry.actingCode(Number.mode, in: placements),
                state: entry.actingCode(Number.state, in: placements)
            )
        }.filter { placement in
            placement.state != PlacementState.ended
                && CodeLists.listedPlacementModes.contains { $0.number == placement.mode }
        }
        let inPlace = open.filter { $0.state == PlacementState.inPlace }
        guard let acting = (inPlace.isEmpty ? open : inPlace).min(by: { $0.mode < $1.mode }) else {
            return
        }
        (placement, placementState) = (acting.mode, acting.state)
    }

    var isEmpty: Bool { self == TableMarks() }

    func encode(into writer: inout CBORWriter) {
        writer.write(
            row: schoolState, grade, guardianship, health, boarding, parentsAway, placement,
            placementState)
    }

    init(from reader: inout CBORReader) throws(WireError) {
        (
            schoolState, grade, guardianship, health, boarding, parentsAway, placement,
            placementState
        ) = try reader.readRow()
    }
}
