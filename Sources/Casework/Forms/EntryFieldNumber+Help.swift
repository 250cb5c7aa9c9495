/// What is done for a child (M39–M53).
extension EntryFieldNumber {
    /// Plans of help (M39, M52).
    package enum Plan {
        package static let goal = 1
        package static let made = 2
        package static let review = 3
        package static let wish = 4
        package static let maker = 5
        package static let change = 6
        package static let ended = 7
    }

    /// The measures of a plan (M39).
    package enum Measure {
        package static let what = 1
        package static let department = 2
        package static let person = 3
        package static let due = 4
        package static let state = 5
        package static let result = 6
        package static let done = 7
        package static let checker = 8
    }

    /// Referrals between departments (M40, M42).
    package enum Referral {
        package static let to = 1
        package static let from = 2
        package static let subject = 3
        package static let sent = 4
        package static let state = 5
        package static let answered = 6
        package static let due = 7
        package static let reason = 8
        package static let result = 9
        package static let application = 10
        package static let person = 11
        package static let packetGiven = 12
        package static let packetPurpose = 13
        package static let packetPerson = 14
        package static let next = 15
        package static let checker = 16
    }

    /// Applications, one number for all departments (M42).
    package enum Application {
        package static let number = 1
        package static let kind = 2
        package static let department = 3
        package static let others = 4
        package static let applied = 5
        package static let state = 6
        package static let verified = 7
        package static let decided = 8
        package static let reason = 9
        package static let notice = 10
        package static let paidFrom = 11
    }

    /// What a child is entitled to, month by month (M45).
    package enum Entitlement {
        package static let kind = 1
        package static let from = 2
        package static let to = 3
        package static let decision = 4
        package static let paidThrough = 5
        package static let application = 6
        package static let stopped = 7
        package static let ending = 8
    }

    /// Why a child who meets the conditions has nothing (M43).
    package enum Uncovered {
        package static let kind = 1
        package static let reason = 2
        package static let found = 3
        package static let review = 4
        package static let settled = 5
        package static let note = 6
    }

    /// Consents where consent is the ground (M53).
    package enum Consent {
        package static let matter = 1
        package static let giver = 2
        package static let relation = 3
        package static let given = 4
        package static let means = 5
        package static let childAgrees = 6
        package static let until = 7
        package static let withdrawn = 8
        package static let witness = 9
    }

    /// Families and people who care or sponsor (M51).
    package enum CareFamily {
        package static let name = 1
        package static let kind = 2
        package static let phone = 3
        package static let capacity = 4
        package static let registered = 5
        package static let child = 6
        package static let from = 7
        package static let to = 8
        package static let check = 9
        package static let checked = 10
        package static let checker = 11
        package static let nextCheck = 12
        package static let finding = 13
        package static let wish = 14
    }

    /// By which pack of benefit rules a unit works, from when to when (M44).
    package enum BenefitPack {
        package static let pack = 1
        package static let from = 2
        package static let to = 3
    }

    /// What a unit itself says of two benefits beside each other (M44).
    package enum BenefitPair {
        package static let first = 1
        package static let second = 2
        package static let relation = 3
        package static let source = 4
        package static let from = 5
        package static let to = 6
    }

    /// What a unit itself grants, and to whom (M48).
    package enum LocalBenefit {
        package static let kind = 1
        package static let category = 2
        package static let grade = 3
        package static let ageFrom = 4
        package static let ageBelow = 5
        package static let registered = 6
        package static let source = 7
        package static let from = 8
        package static let to = 9
    }
}
