/// One value of a cell, with all who wrote it without knowing of the others.
package struct Side: Hashable, Sendable {
    /// What they wrote.
    package let value: Value
    /// Sorted by dot; several people may have written the same.
    package internal(set) var writes: [Write]
}
