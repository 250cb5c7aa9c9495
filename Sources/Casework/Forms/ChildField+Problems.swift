extension ChildField {
    /// What is wrong and who sees to it (M33).
    package static let problems = 80
    /// The campaign in which the child was found (M01).
    package static let campaign = 99
}
