package import Records

/// What a written text means in a field, with what should be looked at.
package struct ParsedText: Hashable, Sendable {
    /// Kept as text where the field cannot take it as what it asks for.
    package let content: Content
    /// What a person should look at; the content is stored all the same.
    package let warnings: [Warning]

    /// Pairs what is stored with what is doubtful about it.
    package init(_ content: Content, _ warnings: [Warning] = []) {
        self.content = content
        self.warnings = warnings
    }

    /// What is to be stored.
    package enum Content: Hashable, Sendable {
        /// The value of one cell; null where nothing was written.
        case value(Value)
        /// The elements of a set, sorted by code.
        case elements([Element])

        /// Whether nothing was written.
        package var isBlank: Bool {
            switch self {
            case .value(let value): value == .null
            case .elements(let elements): elements.isEmpty
            }
        }
    }

    /// One element of a set.
    package struct Element: Hashable, Sendable {
        /// As the field's list numbers it; `CodeList.unlisted` for what the list does not know.
        package let code: Int
        /// Plain unless the text says more than that the element is in the set.
        package let fact: SetFact

        /// Names an element, and what is said of it.
        package init(_ code: Int, _ fact: SetFact = .plain) {
            self.code = code
            self.fact = fact
        }
    }

    /// The value, or for a set a list of its codes.
    package var value: Value {
        switch content {
        case .value(let value): value
        case .elements(let elements): .list(elements.map { .integer(Int64($0.code)) })
        }
    }
}
