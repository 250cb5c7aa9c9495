extension EntryFieldNumber {
    /// Assessments by a score sheet (M15, M16).
    package enum Assessment {
        package static let date = 1
        package static let sheet = 2
        package static let answers = 3
        package static let assessor = 4
        package static let reviewer = 5
        package static let reviewedOn = 6
        package static let visit = 7
        package static let note = 8
    }

    /// Series of follow-up visits (M19).
    package enum FollowUp {
        package static let reason = 1
        package static let from = 2
        package static let to = 3
        package static let months = 4
        package static let note = 5
    }

    /// Major changes in a child's life (domain section 2).
    package enum Event {
        package static let day = 1
        package static let kind = 2
        package static let note = 3
    }

    /// Talks with guardians (M21).
    package enum Talk {
        package static let date = 1
        package static let guardian = 2
        package static let topic = 3
        package static let speaker = 4
        package static let agreed = 5
        package static let checkOn = 6
        package static let result = 7
    }

    /// Neighbours who look after a child (M18).
    package enum Neighbour {
        package static let name = 1
        package static let phone = 2
        package static let from = 3
        package static let to = 4
    }

    /// Statements that a part of a file is still so (M09).
    package enum Confirmation {
        package static let date = 1
        package static let section = 2
        package static let person = 3
    }

    /// What a unit judges by, from when to when (M12, M13).
    package enum Judging {
        package static let what = 1
        package static let from = 2
        package static let to = 3
    }

    /// Numbers to call (M06).
    package enum Hotline {
        package static let name = 1
        package static let phone = 2
        package static let hours = 3
        package static let from = 4
        package static let to = 5
    }
}
