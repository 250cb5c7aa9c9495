extension EntryFieldNumber {
    /// A field that an office defines for the files below it.
    package enum OwnField {
        package static let name = 1
        package static let record = 2
        package static let type = 3
        package static let list = 4
        package static let keeping = 5
        package static let chinese = 6
        package static let english = 7
        package static let otherNames = 8
        package static let from = 9
        package static let to = 10
        package static let note = 11
    }

    /// A code that an office defines for its own lists.
    package enum OwnCode {
        package static let list = 1
        package static let chinese = 2
        package static let english = 3
        package static let otherNames = 4
        package static let from = 5
        package static let to = 6
        package static let note = 7
    }
}
