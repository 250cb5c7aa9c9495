/// The kinds of household registration that rules speak of, by the numbers of their code list.
enum HukouKind {
    static let none = 5
    static let unknown = 8
}
