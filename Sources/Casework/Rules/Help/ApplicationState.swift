/// The states of an application by the numbers of their code list (M42).
enum ApplicationState {
    static let verified = 2
    static let confirmed = 3
    static let refused = 4
    static let withdrawn = 5
    /// What is none of these is not decided.
    static let decided = [confirmed, refused, withdrawn]
}
