import Casework

/// Levels of units, as arguments.
enum UnitLevel {
    /// For completion: the names in the language of the process.
    static var names: [String] { CodeLists.unitLevel.codes.map(\.label.chosen) }

    /// The number of a level that goes by any of its names.
    static func parse(_ text: String) throws -> Int {
        guard let found = CodeLists.unitLevel.find(text) else {
            let labels = CodeLists.unitLevel.codes.map(\.label)
            throw CommandFailure.usage(
                Wording(
                    "没有级别“\(text)”,可用:"
                        + labels.map(\.chinese).joined(separator: "、"),
                    "there is no level “\(text)”; there are "
                        + labels.map(\.english).joined(separator: ", ")))
        }
        return found.code.number
    }
}
