/// What is remembered of a peer between sessions. It is a hint: if it is wrong, bytes are wasted,
/// nothing else.
package struct PeerMemory: Hashable, Sendable {
    /// Where the peer stood.
    package let place: Place
    /// The snapshot's mark at the last agreement.
    package let mark: UInt64

    package init(place: Place, mark: UInt64) {
        self.place = place
        self.mark = mark
    }
}
