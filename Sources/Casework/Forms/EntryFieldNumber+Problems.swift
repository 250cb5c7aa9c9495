extension EntryFieldNumber {
    /// Problems of a child, and of an office or premises (M33).
    package enum Problem {
        package static let what = 1
        package static let kind = 2
        package static let found = 3
        package static let received = 4
        package static let state = 5
        package static let unit = 6
        package static let department = 7
        package static let person = 8
        package static let workingDays = 9
        package static let due = 10
        package static let campaign = 11
        package static let result = 12
        package static let done = 13
        package static let checked = 14
        package static let checker = 15
        package static let finding = 16
        /// Only of an office's own problems.
        package static let premises = 17
    }

    /// Notices to departments (M77).
    package enum Notice {
        package static let what = 1
        package static let department = 2
        package static let sent = 3
        package static let means = 4
        package static let premises = 5
        package static let receipt = 6
        package static let receiptNumber = 7
        package static let result = 8
        package static let answered = 9
        package static let checked = 10
        package static let checker = 11
    }

    /// Decisions on single cases that no rule covers (M37).
    package enum SpecialCase {
        package static let what = 1
        package static let child = 2
        package static let day = 3
        package static let minutes = 4
        package static let roles = 5
        package static let decision = 6
        package static let due = 7
        package static let result = 8
        package static let done = 9
        package static let checked = 10
        package static let checker = 11
    }

    /// What a unit reports of a campaign (M01).
    package enum CampaignReport {
        package static let campaign = 1
        package static let state = 2
        package static let day = 3
        package static let count = 4
        package static let note = 5
    }

    /// Campaigns (M01, M34, M76).
    package enum Campaign {
        package static let name = 1
        package static let kind = 2
        package static let from = 3
        package static let to = 4
        package static let listDue = 5
        package static let clearDue = 6
        package static let units = 7
        package static let note = 8
    }

    /// Holidays of one year (M36).
    package enum Holiday {
        package static let year = 1
        package static let off = 2
        package static let worked = 3
        package static let source = 4
    }
}
