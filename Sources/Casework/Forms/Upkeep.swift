/// How the entries of a collection come about and are corrected (domain section 4).
package enum Upkeep: Hashable, Sendable {
    /// What happened once, such as a visit: a correction is a new entry that points to the old one,
    /// so that nothing that was reported is altered. The cost: two who correct one entry without
    /// knowing of each other leave two, which are marked until a person takes one out.
    case appended
    /// What holds for a time, such as a carer: a correction writes the fields that it is about, so
    /// that corrections of different fields meet in one entry. The cost: two who correct one field
    /// disagree, and a person decides.
    case amended
    /// What only the program writes, as part of another act such as closing a file. A single value
    /// can be of this kind as well.
    case byProgram
}
