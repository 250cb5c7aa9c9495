/// The numbers of the fields of the collections about guardianship and placement.
extension EntryFieldNumber {
    /// Where a child is placed, and with whom (M57).
    package enum Placement {
        package static let state = 1
        package static let mode = 2
        package static let place = 3
        package static let carer = 4
        package static let relation = 5
        package static let carerCheck = 6
        package static let start = 7
        package static let review = 8
        package static let end = 9
        package static let endReason = 10
        package static let wish = 11
        package static let document = 12
        package static let confirmed = 13
        package static let toldSchool = 14
        package static let toldCommittee = 15
    }

    /// The four steps by which a child comes back (M58).
    package enum Return {
        package static let date = 1
        package static let state = 2
        package static let handedBy = 3
        package static let receivedBy = 4
        package static let document = 5
        package static let home = 6
        package static let school = 7
        package static let medical = 8
        package static let checkBy = 9
        package static let checked = 10
        package static let checker = 11
        package static let nextFollowUp = 12
        package static let closed = 13
        package static let result = 14
    }

    /// From the first meeting of a child without hukou to its registration (M60).
    package enum Registration {
        package static let met = 1
        package static let state = 2
        package static let knownAs = 3
        package static let birthYear = 4
        package static let handedToPolice = 5
        package static let applied = 6
        package static let registered = 7
        package static let place = 8
        package static let document = 9
        package static let nextBy = 10
    }

    /// The files that an outside assessor may see, and for how long (M61).
    package enum Assignment {
        package static let key = 1
        package static let name = 2
        package static let organisation = 3
        package static let from = 4
        package static let to = 5
        package static let purpose = 6
        package static let ended = 7
        package static let endReason = 8
    }

    /// Rows of a unit's own escort table (M59).
    package enum Escort {
        package static let accompanied = 1
        package static let fromAge = 2
        package static let offence = 3
        package static let receiver = 4
        package static let duty = 5
    }
}
