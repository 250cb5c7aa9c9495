/// What of the rules that a unit names, or defines, has no effect here, and why.
package enum RuleDoubt: Hashable, Sendable {
    /// A pack whose definition has not come, or is not in use; the other pack acts meanwhile.
    case undefinedPack(String, acting: Wording)
    /// Offices define it apart and not alike: a person has to end all but one.
    case disputedPack(String, offices: [String], acting: Wording)
    /// The definition of the pack is not taken over.
    case refusedPack(String, OwnRefusal, acting: Wording)
    /// A list of categories whose definition has not come, or is not in use.
    case undefinedList(Int)
    /// A definition of the unit itself that is not taken over, by its label.
    case refusedDefinition(Wording, OwnRefusal)
}
