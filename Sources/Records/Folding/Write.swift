/// A value that some change wrote into a cell, with what it replaced.
package struct Write: Hashable, Sendable {
    /// The change that wrote it.
    package let dot: Dot
    /// What was written; null cleared the cell.
    package let value: Value
    /// The changes whose values its writer saw in the cell.
    package let replacing: [Dot]
}
