/// What can become of a unit, by the numbers of its code list.
package enum SuccessionKind {
    package static let abolished = 1
    package static let merged = 2
    package static let split = 3
    package static let moved = 4

    /// Those after which the unit is no more.
    package static let ends = [abolished, merged]
}
