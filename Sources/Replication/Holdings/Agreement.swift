/// A state of this store in which the peer was found, or may be found, to hold the same.
package struct Agreement: Hashable, Sendable {
    /// What the sum is over. Meanwhile one of the two may have heard that a unit has moved, and may
    /// share more with the other than they have compared.
    package let scope: Scope?
    /// The sum over what this store holds of that.
    package let digest: Digest
    /// Up to where of this store the sum goes.
    package let mark: UInt64

    /// Notes a state.
    package init(scope: Scope?, digest: Digest, mark: UInt64) {
        (self.scope, self.digest, self.mark) = (scope, digest, mark)
    }
}
