extension CodeList {
    /// Whether it says what must stay sealed, which an own field cannot keep so: some of its codes
    /// are sealed, or every built-in field that holds them is.
    var isSealed: Bool { codes.contains(where: \.isSealed) || Self.sealedNames.contains(name) }

    /// The lists that stand in sealed fields alone.
    private static let sealedNames: [String] = {
        let open = uses.filter { $0.sensitivity < .sealed }.map(\.list)
        return uses.map(\.list).filter { !open.contains($0) }
    }()

    /// The lists of all built-in fields, each with how carefully the field is kept.
    private static let uses: [(list: String, sensitivity: Sensitivity)] =
        Forms.all.flatMap(\.fields).flatMap { field in
            ([field] + field.entryFields).compactMap { item in
                item.codes.map { ($0.name, max(field.sensitivity, item.sensitivity)) }
            }
        }
}
