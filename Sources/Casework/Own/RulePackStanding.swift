package import Wire

/// What the name of a rule pack means to a unit on a day.
package enum RulePackStanding: Hashable, Sendable {
    /// One pack, built in or defined by the unit or an office above it.
    case found(RulePack)
    /// No such definition has come, or none is in use on the day.
    case undefined
    /// The one that has come is not taken over.
    case refused(OwnRefusal)
    /// These offices define it, and not alike: none of them counts.
    case disputed([Identifier])
}
