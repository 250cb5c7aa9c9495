/// The states of schooling that rules speak of, by the numbers of their code list (M47).
package enum Schooling {
    package static let vocational = 10
    /// In school, wherever.
    private static let attending = [1, 6, 8, 9, 10]

    /// Whether it says that someone is at school.
    static func isAtSchool(_ state: Int) -> Bool { attending.contains(state) }
}
