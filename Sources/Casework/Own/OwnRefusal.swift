/// Why an own field, code, rule pack or list of categories is not defined, not taken over, or not
/// written.
package enum OwnRefusal: Error, Hashable {
    /// Another field, code, rule pack or list goes by that name.
    case nameTaken(String)
    /// Such a thing must not be asked for (domain section 3).
    case forbidden(String, ForbiddenSubject)
    /// A type or kind of record that this program does not know, or codes of no list.
    case incomplete
    /// Two definitions have one number: neither is read by the other's meaning.
    case numberShared
    /// What a definition means is not corrected; the label says what was to be.
    case fixed(Wording)
    /// The field of that label is not used yet, or not any more.
    case fieldEnded(Wording)
    /// The code of that label is not used yet, or not any more.
    case codeEnded(Wording)
    /// The rule pack of that label is not used yet, or not any more, when it is to hold.
    case packEnded(Wording)
    /// What has that label was defined by an office that is not above the unit that writes.
    case otherUnit(Wording)
    /// Offices add no codes to the built-in list of that name.
    case listClosed(String, CodeListGrowth.Reason)
    /// What the built-in list of that name says is sealed, and an own field never is.
    case listSealed(String)
    /// No office defined a code of that name for the list.
    case noSuchCode(String, String)
    /// What was written of a rule pack or a list of categories makes none.
    case rules(RuleFault)
    /// Nobody here has heard of the definition.
    case unknown(Int)
}
