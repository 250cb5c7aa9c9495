extension EntryFieldNumber {
    /// A report of a danger (M22): what was found, and how it stands.
    package enum Report {
        package static let code = 1
        package static let found = 2
        package static let foundTime = 3
        package static let situation = 4
        package static let path = 5
        package static let severity = 6
        package static let account = 7
        package static let crisis = 8
        package static let incident = 9
        package static let reported = 10
        package static let receiver = 11
        package static let means = 12
        package static let receipt = 13
        package static let state = 14
        package static let response = 15
        package static let seenByVillage = 16
        package static let seenByTownship = 17
        package static let seenByCounty = 18
        package static let authorityTold = 19
        package static let governmentTold = 20
        package static let sheltered = 21
        /// Of a child without a file: who is meant.
        package static let child = 22
    }

    /// What was done about a report, and by whom.
    package enum ReportStep {
        package static let code = 1
        package static let date = 2
        package static let time = 3
        package static let step = 4
        package static let level = 5
        package static let person = 6
        package static let receiver = 7
        package static let means = 8
        package static let receipt = 9
        package static let result = 10
        package static let note = 11
    }

    /// Shelter for now (M25).
    package enum Shelter {
        package static let code = 1
        package static let from = 2
        package static let to = 3
        package static let place = 4
        package static let carer = 5
        package static let note = 6
    }

    /// A school's notice that a child stays away (M30).
    package enum SchoolNotice {
        package static let date = 1
        package static let kind = 2
        package static let school = 3
        package static let reason = 4
        package static let guardianTold = 5
        package static let villageTold = 6
        package static let due = 7
        package static let result = 8
        package static let returned = 9
        package static let checked = 10
        package static let checker = 11
    }
}
