/// What is done about a report, by the code list.
package enum ReportStep {
    package static let acknowledged = 1
    package static let told = 2
    package static let handedOver = 3
    package static let closed = 4
    package static let reopened = 5
    package static let sheltered = 6
}
