/// To whom a benefit is due: any of the grounds, within the ages, registered here if that is asked
/// (M43–M49). It says who meets the conditions, never how much is paid.
package struct EntitlementRule: Hashable, Sendable {
    /// By the code list of benefits.
    package let kind: Int
    /// One of them is enough.
    package let grounds: [Ground]
    /// From this age in full years; nil without a lower bound.
    package let ageFrom: Int?
    /// Until the birthday of this age.
    package let ageBelow: Int
    /// Whether someone at school keeps it beyond that age (民发〔2019〕62号).
    package let continuesAtSchool: Bool
    /// Whether it is for those who are registered (户籍) only.
    package let isForRegistered: Bool
    /// The document.
    package let source: String

    /// What all has to hold; an empty list asks nothing.
    package struct Ground: Hashable, Sendable {
        /// One of these categories, set or derived.
        package let categories: [Int]
        /// One of these grades of disability.
        package let grades: [Int]
        /// One of these kinds of disability.
        package let disabilities: [Int]
        /// One of these states of schooling.
        package let schooling: [Int]

        init(
            categories: [Int] = [], grades: [Int] = [], disabilities: [Int] = [],
            schooling: [Int] = []
        ) {
            self.categories = categories
            self.grades = grades
            self.disabilities = disabilities
            self.schooling = schooling
        }

        /// Whoever is of that age.
        package static let everyone = Ground()

        func holds(for child: HelpSummary, in categories: [Int]) -> Bool {
            let asked = [
                (self.categories, categories), (grades, [child.disabilityGrade]),
                (disabilities, [child.disability]), (schooling, [child.schooling]),
            ]
            return asked.allSatisfy { wanted, found in
                wanted.isEmpty || found.contains(where: wanted.contains)
            }
        }
    }

    init(
        _ kind: Int, _ grounds: [Ground], ageFrom: Int? = nil, ageBelow: Int = 18,
        continuesAtSchool: Bool = false, isForRegistered: Bool = false, source: String
    ) {
        self.kind = kind
        self.grounds = grounds
        self.ageFrom = ageFrom
        self.ageBelow = ageBelow
        self.continuesAtSchool = continuesAtSchool
        self.isForRegistered = isForRegistered
        self.source = source
    }

    /// Whether a child meets the conditions on a day, but for the registration: who is not
    /// registered yet is to be, and does not drop out of sight. Without a birth date no benefit of
    /// an age is due.
    ///
    /// - Parameter categories: set or derived.
    func isMet(
        by child: HelpSummary, in categories: [Int], born: CalendarDay?, on today: CalendarDay
    ) -> Bool {
        isOfAge(child, born: born, on: today)
            && grounds.contains { $0.holds(for: child, in: categories) }
    }

    private func isOfAge(_ child: HelpSummary, born: CalendarDay?, on today: CalendarDay) -> Bool {
        guard let age = born?.age(on: today) else { return ageFrom == nil && ageBelow == 18 }
        if age < ageFrom ?? 0 { return false }
        return age < ageBelow || outlastsAge(of: child)
    }

    /// Whether a child keeps it beyond the age, as things stand.
    func outlastsAge(of child: HelpSummary) -> Bool {
        continuesAtSchool && Schooling.isAtSchool(child.schooling)
    }
}
