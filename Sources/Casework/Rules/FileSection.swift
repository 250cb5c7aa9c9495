/// A part of a child's file that is confirmed by itself (M09).
package struct FileSection: Hashable, Sendable {
    /// By the code list of sections.
    package let number: Int
    /// The fields of the child's form that belong to it.
    let fields: [Int]

    /// What people call it.
    package var label: Wording { CodeLists.section.label(number) }

    /// Sorted by number. What is entered one by one, such as visits, has dates of its own.
    package static let all: [FileSection] = [
        FileSection(
            number: 1,
            fields: [
                ChildField.name, ChildField.formerName, ChildField.sex, ChildField.birthDate,
                ChildField.identityNumber, ChildField.documentKind,
            ]),
        FileSection(
            number: 2,
            fields: [
                ChildField.hukouKind, ChildField.hukouAddress, ChildField.hukouUnit,
                ChildField.residenceAddress, ChildField.residenceUnit, ChildField.householdSize,
                ChildField.grid, ChildField.family,
            ]),
        FileSection(
            number: 3,
            fields: [
                ChildField.guardianName, ChildField.guardianRelation, ChildField.guardianPhone,
                ChildField.guardianship, ChildField.carers, ChildField.neighbours,
            ]),
        FileSection(number: 4, fields: parents),
        FileSection(
            number: 5,
            fields: [
                ChildField.school, ChildField.grade, ChildField.schoolState,
                ChildField.schoolAbsence, ChildField.isBoarding, ChildField.schoolSupport,
            ]),
        FileSection(
            number: 6,
            fields: [
                ChildField.healthState, ChildField.disabilityCategory, ChildField.disabilityGrade,
                ChildField.disabilityCertificate, ChildField.isDisabilityCertified,
                ChildField.isMedicallyInsured,
            ]),
        FileSection(
            number: 7,
            fields: [ChildField.categories, ChildField.risk, ChildField.assessments]),
        FileSection(
            number: 8, fields: [ChildField.needs, ChildField.benefits, ChildField.wish]),
        FileSection(
            number: 9,
            fields: [
                ChildField.primaryWorker, ChildField.contactName, ChildField.contactPhone,
            ]),
    ]

    private static let parents =
        [ChildField.fatherName, ChildField.motherName, ChildField.fatherCircumstance]
        + [ChildField.motherCircumstance]
        + Array(ChildField.fatherSince...ChildField.motherPhone)
}
