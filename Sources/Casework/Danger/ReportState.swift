/// The states of a report that rules speak of, by the code list.
package enum ReportState {
    package static let open = 1
    package static let inHand = 2
    package static let handedOver = 3
    package static let closed = 4
}
