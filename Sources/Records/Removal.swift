/// Someone's taking an entry out of a collection.
package struct Removal: Hashable, Sendable {
    package let dot: Dot
    package let reason: Value
    /// The values of the entry, and the corrections, that its writer saw.
    package let seen: [Dot]
}
