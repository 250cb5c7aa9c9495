/// What stands before everything else on this node, as far as its person may know of it.
package struct DangerLoad: Hashable, Sendable {
    /// Reports of dangers that are not closed.
    package var open = 0
    /// Those that some level has not acknowledged.
    package var unacknowledged = 0
    /// Those that this person's own level has not acknowledged.
    package var own = 0
    /// Calls to the hotline that nobody has been asked to see to.
    package var calls = 0

    /// Whether nothing is to be said.
    package var isEmpty: Bool { open + unacknowledged + calls == 0 }
}
