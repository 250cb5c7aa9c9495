/// The states of an application by the numbers of their code list (M42).
enum ApplicationState {
    static let applied = 1
    static let verified = 2
    static let confirmed = 3
    static let refused = 4
    static let withdrawn = 5
    /// Not decided yet.
    static let open = [applied, verified]
}
