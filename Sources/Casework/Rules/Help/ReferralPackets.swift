/// Which fields of a child's file go along with a referral, by the department that receives it:
/// what its task needs and nothing else (M40, 个人信息保护法 art. 6 and 28). A department gets a
/// packet, not the file; nothing sealed goes along.
package enum ReferralPackets {
    private static let person = [ChildField.name, ChildField.sex, ChildField.birthDate]
    private static let guardian = [
        ChildField.guardianName, ChildField.guardianRelation, ChildField.guardianPhone,
    ]
    private static let registration = [
        ChildField.hukouKind, ChildField.hukouAddress, ChildField.hukouUnit,
    ]
    private static let disability = [
        ChildField.disabilityCategory, ChildField.disabilityGrade,
        ChildField.isDisabilityCertified,
    ]
    private static let schooling = [
        ChildField.school, ChildField.grade, ChildField.schoolState, ChildField.schoolAbsence,
        ChildField.isBoarding,
    ]

    private static let byDepartment: [Int: [Int]] = [
        1: person + [ChildField.identityNumber, ChildField.documentKind] + registration
            + [ChildField.residenceAddress, ChildField.fatherName, ChildField.motherName]
            + guardian,
        2: person + schooling + [ChildField.residenceAddress] + guardian,
        3: person + [ChildField.identityNumber, ChildField.isMedicallyInsured] + guardian,
        4: person + [ChildField.residenceAddress, ChildField.guardianship] + guardian,
        5: person + [ChildField.identityNumber] + registration
            + [ChildField.residenceAddress, ChildField.categories, ChildField.benefits]
            + disability + guardian,
        6: person + [ChildField.identityNumber] + disability + guardian,
        7: person + [ChildField.grade, ChildField.schoolState, ChildField.wish] + guardian,
        8: person + [ChildField.needs, ChildField.wish] + guardian,
        9: person + [ChildField.residenceAddress, ChildField.needs, ChildField.wish] + guardian,
        10: person + [ChildField.identityNumber, ChildField.isMedicallyInsured] + registration
            + guardian,
        15: person + schooling + guardian,
        16: person + [ChildField.isMedicallyInsured] + guardian,
    ]

    /// The numbers of the fields, sorted; for whom none are declared, the least.
    package static func fields(for department: Int) -> [Int] {
        (byDepartment[department] ?? person + guardian).sorted()
    }
}
