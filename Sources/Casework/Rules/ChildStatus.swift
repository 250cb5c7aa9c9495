/// The states of a child's file by the numbers of its code list.
package enum ChildStatus {
    package static let open = 1
    package static let awayKnown = 2
    package static let awayUnknown = 3
    package static let missing = 4
    package static let moved = 5
    package static let closed = 6
    package static let ofAge = 7
    package static let died = 8

    /// Whether a state ends the work on the file.
    package static func ends(_ status: Int) -> Bool { (moved...died).contains(status) }
}
