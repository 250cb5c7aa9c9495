extension EntryFieldNumber {
    /// Who brought a report or a call (M04). The name stands here and nowhere else.
    package enum Source {
        package static let code = 1
        package static let date = 2
        package static let kind = 3
        package static let anonymous = 4
        package static let name = 5
        package static let phone = 6
    }

    /// A call to the hotline (M28).
    package enum Intake {
        package static let date = 1
        package static let time = 2
        package static let channel = 3
        package static let matter = 4
        package static let summary = 5
        package static let about = 6
        package static let anonymous = 7
        package static let name = 8
        package static let phone = 9
        package static let child = 10
        package static let code = 11
        package static let unit = 12
        package static let due = 13
        package static let state = 14
        package static let feedback = 15
        package static let answered = 16
    }

    /// A complaint about the service (M29).
    package enum Complaint {
        package static let date = 1
        package static let channel = 2
        package static let matter = 3
        package static let unit = 4
        package static let summary = 5
        package static let anonymous = 6
        package static let name = 7
        package static let phone = 8
        package static let due = 9
        package static let result = 10
        package static let answered = 11
    }
}
