/// The kinds of guardianship that rules speak of, by the numbers of their code list.
enum Guardianship {
    static let nobody = 5
}
