/// The numbers of the fields of the smaller collections.
package enum EntryFieldNumber {
    /// Carers of a child, and of a family.
    package enum Carer {
        package static let name = 1
        package static let relation = 2
        package static let phone = 3
        package static let from = 4
        package static let to = 5
    }

    /// Links to another file of the same child.
    package enum Link {
        package static let other = 1
        package static let reason = 2
        package static let note = 3
    }

    /// The ladder of custody (M54): each step with its date, authority and document.
    package enum Custody {
        package static let step = 1
        package static let date = 2
        package static let authority = 3
        package static let document = 4
        package static let review = 5
        package static let end = 6
        package static let carer = 7
        package static let skipped = 8
        package static let office = 9
    }

    /// Closings of a file: what their writers had seen.
    package enum Closing {
        package static let date = 1
        package static let reason = 2
        package static let note = 3
        package static let seen = 4
    }

    /// Links of a family to its children.
    package enum Member {
        package static let child = 1
        package static let name = 2
    }

    /// What a unit is called, from when to when.
    package enum Designation {
        package static let code = 1
        package static let name = 2
        package static let parent = 3
        package static let from = 4
        package static let to = 5
        package static let level = 6
    }

    /// The roster of a unit (M63).
    package enum Post {
        package static let name = 1
        package static let post = 2
        package static let phone = 3
        package static let from = 4
        package static let to = 5
        /// The short name of the person's key, as hexadecimal digits.
        package static let key = 6
    }
}
