package import Records

/// Which disabilities count as severe (M14): by grade, on the word of a certificate.
package struct DisabilityRule: Hashable, Sendable {
    /// The grades that count whatever the disability is.
    package let grades: [Int]
    /// Further grades that count for some disabilities only, as in Guangdong.
    package let otherGrades: [Int]
    /// The disabilities for which those count, by the code list of kinds.
    package let otherCategories: [Int]

    package init(grades: [Int], otherGrades: [Int] = [], otherCategories: [Int] = []) {
        self.grades = grades
        self.otherGrades = otherGrades
        self.otherCategories = otherCategories
    }

    /// S4: "经残联部门认定的一、二级残疾".
    package static let standard = DisabilityRule(grades: [1, 2])

    /// Whether both count the same, in whatever order it was written.
    func countsLike(_ other: DisabilityRule) -> Bool {
        Set(grades) == Set(other.grades) && Set(otherGrades) == Set(other.otherGrades)
            && Set(otherCategories) == Set(other.otherCategories)
    }

    /// Whether the grade counts as severe for a kind of disability.
    package func counts(grade: Int, category: Int) -> Bool {
        grades.contains(grade)
            || otherGrades.contains(grade) && otherCategories.contains(category)
    }
}

extension Record {
    /// What a file says of the child's disability.
    package var disability: (grade: Int, category: Int, isCertified: Bool) {
        let acting = { (number: Int) in Forms.child[number].flatMap { self.acting($0) } }
        let certificate = acting(ChildField.disabilityCertificate) ?? .null
        return (
            acting(ChildField.disabilityGrade).code, acting(ChildField.disabilityCategory).code,
            certificate != .null || acting(ChildField.isDisabilityCertified) == .boolean(true)
        )
    }
}
