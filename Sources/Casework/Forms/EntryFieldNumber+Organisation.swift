extension EntryFieldNumber {
    /// Which posts a level of units must have filled (M62).
    package enum RequiredPost {
        package static let level = 1
        package static let post = 2
        package static let count = 3
        package static let from = 4
        package static let to = 5
        package static let source = 6
    }

    /// Responsibility units below a village (M64).
    package enum Grid {
        package static let code = 1
        package static let name = 2
        package static let person = 3
        package static let phone = 4
        package static let area = 5
        package static let from = 6
        package static let to = 7
    }

    /// Children's homes, shelters, clinics (M75).
    package enum Facility {
        package static let name = 1
        package static let kind = 2
        package static let address = 3
        package static let contact = 4
        package static let phone = 5
        package static let capacity = 6
        package static let hours = 7
        package static let from = 8
        package static let to = 9
        package static let note = 10
    }

    /// Responsibility letters (M65).
    package enum Letter {
        package static let kind = 1
        package static let signatory = 2
        package static let child = 3
        package static let signed = 4
        package static let to = 5
        package static let renewed = 6
        package static let place = 7
        package static let note = 8
    }

    /// Meetings (M71).
    package enum Meeting {
        package static let day = 1
        package static let kind = 2
        package static let subject = 3
        package static let chair = 4
        package static let attended = 5
        package static let minutes = 6
        package static let agreed = 7
        package static let due = 8
        package static let result = 9
        package static let done = 10
        package static let checked = 11
        package static let checker = 12
    }

    /// Training of the people of a unit, and campaigns to inform families (M74).
    package enum Training {
        package static let day = 1
        package static let person = 2
        package static let kind = 3
        package static let subject = 4
        package static let hours = 5
        package static let organiser = 6
        package static let certificate = 7
        package static let attended = 8
    }

    /// Exports: sheets with children's data, and changes that hold everything.
    package enum Export {
        package static let day = 1
        package static let what = 2
        package static let purpose = 3
        package static let unit = 4
        package static let person = 5
        package static let count = 6
    }

    /// What was done with files before they were erased.
    package enum ErasedAct {
        package static let day = 1
        package static let act = 2
        package static let file = 3
        package static let what = 4
        package static let count = 5
        package static let person = 6
    }

    /// Extracts that were given to departments (M70).
    package enum Extract {
        package static let day = 1
        package static let department = 2
        package static let receiver = 3
        package static let purpose = 4
        package static let unit = 5
        package static let children = 6
        package static let fields = 7
        package static let person = 8
    }
}
