extension EntryFieldNumber {
    /// A field that an office defines for the files below it.
    package enum OwnField {
        package static let name = 1
        package static let record = 2
        package static let type = 3
        package static let list = 4
        package static let keeping = 5
        package static let labels = LabelNumbers(chinese: 6)
    }

    /// A code that an office defines for its own lists.
    package enum OwnCode {
        package static let list = 1
        package static let labels = LabelNumbers(chinese: 2)
    }

    /// A rule pack that an office defines for itself and those below it.
    package enum OwnRulePack {
        package static let name = 1
        package static let source = 2
        package static let gone = 3
        package static let unable = 4
        package static let onlyBesideGone = 5
        package static let leastMonths = 6
        package static let countsUnattended = 7
        package static let grades = 8
        package static let otherGrades = 9
        package static let otherDisabilities = 10
        package static let labels = LabelNumbers(chinese: 11)
    }

    /// A list of categories that an office defines for itself and those below it.
    package enum OwnCategoryList {
        package static let source = 1
        package static let items = 2
        package static let labels = LabelNumbers(chinese: 3)
    }

    /// What every definition says under six numbers that follow one another.
    package struct LabelNumbers: Sendable {
        /// The number of the Chinese label; the others follow it.
        package let chinese: Int
        /// The number of the English label.
        package var english: Int { chinese + 1 }
        var otherNames: Int { chinese + 2 }
        /// The first day on which it is used.
        package var from: Int { chinese + 3 }
        /// The day on which what is defined is no longer used.
        package var to: Int { chinese + 4 }
        var note: Int { chinese + 5 }
    }
}
