/// The states of a registration by the numbers of their code list (M60).
enum RegistrationState {
    static let registered = 5
}
