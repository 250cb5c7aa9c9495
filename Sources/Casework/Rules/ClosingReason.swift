/// The reasons for closing a file that rules speak of, by the numbers of their code list.
package enum ClosingReason {
    package static let helped = 1
    package static let elsewhere = 2
    package static let mistake = 5
    package static let otherUnit = 6
}
