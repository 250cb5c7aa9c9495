/// The ways of discovery that rules speak of, by the numbers of their code list (M04).
package enum Discovery {
    package static let survey: Int64 = 1
}
