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
    }

    var isEmpty: Bool { self == TableMarks() }

    func encode(into writer: inout CBORWriter) {
        writer.write(row: schoolState, grade, guardianship, health, boarding, parentsAway)
    }

    init(from reader: inout CBORReader) throws(WireError) {
        (schoolState, grade, guardianship, health, boarding, parentsAway) = try reader.readRow()
    }
}
