package import Records

/// What a person decides about files that cannot all be right.
package enum FileDecision: Hashable, Sendable {
    /// They are about one child: they are linked, and seen as one.
    case sameChild
    /// They are about different children: the matter is not raised again.
    case different
    /// One unit keeps the child: its file stays, the others are linked to it and closed.
    case keep(Dot)
    /// One file was wrongly kept and is closed.
    case close(Dot)
    /// A file that was written to after its closing is opened again.
    case open
    /// It is closed again, with what was written to it now known.
    case closeAgain
}
