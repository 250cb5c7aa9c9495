package import Trust
package import Wire

/// Who wrote a change, as far as this node knows.
package struct Author: Hashable, Sendable {
    /// The key that signs the log in which the change stands.
    package let key: PublicKey
    /// The person's name from the roster; empty if no roster here names the key.
    package let name: String
    /// The unit in which the person acts, and the role; nil if no grant says so.
    package let unit: Identifier?
    /// What the person may do there; nil if no grant says so.
    package let role: Role?
}
