/// The benefits that rules speak of, by the numbers of their code list.
package enum Benefit {
    package static let orphanAllowance = 1
    package static let unattendedAllowance = 2
    package static let careAllowance = 3
    package static let disabilityAllowance = 4
    package static let minimumAllowance = 5
    package static let destituteSupport = 6
    package static let sealedAllowance = 11
    package static let premiumSupport = 12
    package static let infantInsurance = 13
    package static let rehabilitation = 14
    package static let severeDisabilitySupport = 15
    package static let graveIllnessSupport = 16
    package static let vocationalSchooling = 17
    package static let training = 18

    /// By which poor families are known.
    static let ofPoorFamilies = [minimumAllowance, destituteSupport]

    private static let monthly = [
        orphanAllowance, unattendedAllowance, careAllowance, disabilityAllowance,
        minimumAllowance, destituteSupport, sealedAllowance, severeDisabilitySupport,
        graveIllnessSupport,
    ]

    /// Whether it is paid month by month, so that a month can be missing.
    static func isMonthly(_ kind: Int) -> Bool { monthly.contains(kind) }

    /// Whether the kind is shown only to those who open what is sealed.
    package static func isSealed(_ kind: Int) -> Bool { CodeLists.benefit[kind]?.isSealed == true }
}
