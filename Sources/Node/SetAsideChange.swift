/// A change that does not count, for its writer was revoked before.
package struct SetAsideChange: Sendable {
    /// Its number in its log.
    package let number: UInt64
    /// Whether someone has left it; it can be adopted all the same.
    package let isLeft: Bool
    /// What it would do, to the record as it is with it.
    package let line: HistoryLine
}
