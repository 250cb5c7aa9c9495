/// What was found in a cell that may hold several names of codes.
package struct CodeReading: Hashable, Sendable {
    /// In the order of writing, each once.
    package private(set) var codes: [Int] = []
    /// The names that rules no longer use, with the code that they mean now.
    package private(set) var olderNames: [OlderName] = []
    /// What is not in the list, as it was written.
    package private(set) var unlisted: [String] = []

    package init() {}

    /// A name that has changed.
    package struct OlderName: Hashable, Sendable {
        /// As it stands in the cell, in ordinary width.
        package let written: String
        /// The number that the name means now.
        package let code: Int
        /// What it is called now.
        package let label: Wording
    }

    /// Takes one name; false if the list does not know it.
    mutating func take(_ name: String, from list: CodeList) -> Bool {
        guard let found = list.find(name) else { return false }
        if !codes.contains(found.code.number) { codes.append(found.code.number) }
        if found.isOlderName {
            olderNames.append(
                OlderName(
                    written: name, code: found.code.number, label: list.label(found.code.number)))
        }
        return true
    }

    /// Keeps what the list does not know.
    mutating func keep(_ written: String) {
        if !unlisted.contains(written) { unlisted.append(written) }
    }

    mutating func join(_ other: CodeReading) {
        for code in other.codes where !codes.contains(code) { codes.append(code) }
        olderNames += other.olderNames
        other.unlisted.forEach { keep($0) }
    }
}
