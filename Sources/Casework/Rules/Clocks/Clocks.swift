import Records

/// Every clock of the built-in forms, by what it is about. A clock keeps its number for ever.
package enum Clocks {
    /// Sorted by number.
    package static let all: [Clock] = danger + problems + help + safeguarding + followUp

    private static let byKind = Dictionary(
        uniqueKeysWithValues: Forms.all.map { form in
            (form.kind, all.filter { $0.kind == form.kind })
        })
    private static let byNumber = Dictionary(uniqueKeysWithValues: all.map { ($0.number, $0) })

    /// The clock of a number; nil for one of a newer program.
    package static func clock(_ number: Int) -> Clock? { byNumber[number] }

    /// The clocks that entries of such records start.
    static func of(_ kind: RecordKind) -> [Clock] { byKind[kind] ?? [] }
}
