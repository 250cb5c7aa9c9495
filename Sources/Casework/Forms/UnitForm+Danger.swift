extension UnitForm {
    /// The number to call when a child is in danger (M28).
    package static let hotlineNumber = 50
    /// The number to call to complain (M29).
    package static let supervisionNumber = 51

    /// The numbers that the unit makes public (M28, M29), and so every village below may read.
    static let numbers: [Field] = [
        Field(
            hotlineNumber, "hotline_number", .phone, "热线电话", "published hotline number",
            access: .office, maximumLength: 40),
        Field(
            supervisionNumber, "supervision_number", .phone, "监督电话", "number for complaints",
            access: .office, maximumLength: 40),
    ]
}
