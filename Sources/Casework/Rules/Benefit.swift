/// The benefits that rules speak of, by the numbers of their code list.
enum Benefit {
    static let minimumAllowance = 5
    static let destitute = 6
    static let ofPoorFamilies = [minimumAllowance, destitute]
}
