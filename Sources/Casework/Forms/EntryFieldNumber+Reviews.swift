extension EntryFieldNumber {
    /// Openings of sealed items (domain section 3).
    package enum Reading {
        package static let date = 1
        package static let what = 2
        package static let reason = 3
    }

    /// Files of which someone found that they are about another child.
    package enum Distinct {
        package static let other = 1
        package static let note = 2
    }

    /// Notes to conflicts that are left for later.
    package enum Note {
        package static let about = 1
        package static let text = 2
    }
}
