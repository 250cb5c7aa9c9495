extension CodeLists {
    /// The lists of the built-in forms, sorted by name.
    package static let all: [CodeList] = byName.values.sorted { $0.name < $1.name }

    private static let byName = Dictionary(
        Forms.all.flatMap(\.lists).map { ($0.name, $0) }
    ) { first, _ in first }

    /// The list of a name; nil if no built-in form has it, so that the name is an office's own.
    static func named(_ name: String) -> CodeList? { byName[name] }
}
