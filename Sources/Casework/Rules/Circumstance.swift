/// A parent's circumstances by the numbers of their code list.
package enum Circumstance: Int, Hashable, Sendable, CaseIterable, Comparable {
    case living = 1
    case awayForWork = 2
    case dead = 3
    /// Declared missing by a court.
    case declaredMissing = 4
    /// Cannot be found; since when matters.
    case outOfContact = 5
    case severelyDisabled = 6
    case gravelyIll = 7
    case inCustody = 8
    case inCompulsoryTreatment = 9
    case otherwiseDetained = 10
    case guardianshipRevoked = 11
    case expelled = 12
    case unknown = 13

    /// Whether someone must still find out.
    package var isUnclear: Bool { self == .unknown }

    /// Whether a rule pack may count it: a parent who is able to care never counts, and one of whom
    /// nothing is known says nothing.
    var canCount: Bool { self != .living && !isUnclear }

    package static func < (left: Circumstance, right: Circumstance) -> Bool {
        left.rawValue < right.rawValue
    }
}
