/// How far a problem is cleared, by the numbers of its code list (M33).
package enum ProblemState {
    package static let open = 1
    package static let assigned = 2
    package static let done = 3
    package static let verified = 4
}
