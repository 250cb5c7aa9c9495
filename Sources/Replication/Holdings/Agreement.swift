/// A state of this store in which the peer was found, or may be found, to hold the same.
struct Agreement: Hashable, Sendable {
    let digest: Digest
    let mark: UInt64
}
