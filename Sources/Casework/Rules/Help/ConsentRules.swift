/// Where consent is the ground, and not a statutory duty (M53).
enum ConsentRules {
    /// The matter of consent by what a department is asked for, both by their code lists.
    private static let matters = [5: 1, 6: 2, 9: 7, 11: 5]

    /// What has to be consented to; nil where nothing has.
    static func matter(of subject: Int) -> Int? { matters[subject] }
}
