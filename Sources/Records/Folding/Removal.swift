/// Someone's taking an entry out of a collection.
package struct Removal: Hashable, Sendable {
    /// The change that did it.
    package let dot: Dot
    /// Why: a code of the form, or words.
    package let reason: Value
    /// The values of the entry, and the corrections, that its writer saw.
    package let seen: [Dot]
}
