import Casework
import Records

/// Maps the load's fields to cells of the child's form of the same kinds. Where the form has a code
/// list, the load's word becomes its place in the load's own list.
enum LoadCells {
    /// The form's field for a field of the load.
    static func number(of field: LoadField) -> Int { numbers[field.rawValue] }

    /// In the order of the load's fields.
    private static let numbers = [
        ChildField.name, ChildField.sex, ChildField.birthDate, ChildField.identityNumber,
        ChildField.hukouKind, ChildField.hukouAddress, ChildField.residenceAddress,
        ChildField.fatherPhone, ChildField.guardianName, ChildField.guardianRelation,
        ChildField.guardianPhone, ChildField.fileNumber, ChildField.fatherName,
        ChildField.fatherCircumstance, ChildField.motherName, ChildField.motherCircumstance,
        ChildField.guardianship, ChildField.risk, ChildField.school, ChildField.grade,
        ChildField.healthState, ChildField.isDisabilityCertified, ChildField.isMedicallyInsured,
        ChildField.householdSize, ChildField.registeredOn, ChildField.grid, ChildField.isBoarding,
        ChildField.contactName, ChildField.remarks, ChildField.lastConfirmed,
    ]

    static func value(_ value: LoadValue, of field: LoadField) -> Value {
        switch field {
        case .gender: code(value, LoadVocabulary.sexes)
        case .householdKind: code(value, LoadVocabulary.householdKinds)
        case .guardianRelation: code(value, LoadVocabulary.relations)
        case .fatherStatus, .motherStatus: code(value, LoadVocabulary.parentStates)
        case .category: code(value, LoadVocabulary.categories)
        case .healthStatus: code(value, LoadVocabulary.healthStates)
        case .birthDate, .subsidyStart, .lastVisit: day(value)
        default: plain(value)
        }
    }

    /// The fields of a visit, in the load's order.
    static func entry(_ values: [LoadValue]) -> [EntryField] {
        zip(VisitField.allCases, values).map { field, value in
            switch field {
            case .date: EntryField(Casework.VisitField.date, day(value))
            case .officer: EntryField(Casework.VisitField.visitor, plain(value))
            case .kind:
                EntryField(Casework.VisitField.place, code(value, LoadVocabulary.visitKinds))
            case .living: EntryField(Casework.VisitField.living, plain(value))
            case .attendsSchool: EntryField(Casework.VisitField.schoolFine, plain(value))
            case .health:
                EntryField(Casework.VisitField.health, code(value, LoadVocabulary.healthStates))
            case .mood: EntryField(Casework.VisitField.mood, plain(value))
            case .note: EntryField(Casework.VisitField.findings, plain(value))
            }
        }
    }

    private static func plain(_ value: LoadValue) -> Value {
        switch value {
        case .text(let text): .text(text)
        case .integer(let number): .integer(Int64(number))
        case .boolean(let isTrue): .boolean(isTrue)
        }
    }

    private static func code(_ value: LoadValue, _ words: [String]) -> Value {
        guard case .text(let word) = value, let place = words.firstIndex(of: word) else {
            return plain(value)
        }
        return .integer(Int64(place + 1))
    }

    private static func day(_ value: LoadValue) -> Value {
        guard case .text(let text) = value else { return plain(value) }
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3,
            let day = CalendarDay(year: parts[0], month: parts[1], day: parts[2])
        else { return plain(value) }
        return day.value
    }
}
