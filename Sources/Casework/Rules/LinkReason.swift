/// The reasons for linking files that rules speak of, by the numbers of their code list.
package enum LinkReason {
    package static let sameNumber: Int64 = 1
    package static let found: Int64 = 3
    package static let moved: Int64 = 4
}
