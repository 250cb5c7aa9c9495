/// The states of a child's health by the numbers of their code list, as far as rules speak of them.
enum Health {
    static let healthy = 1
    static let fair = 2
    static let chronicallyIll = 3
    static let disabled = 4
    static let gravelyIll = 5
}
