/// What was found of a carer (未成年人保护法 22), by the numbers of the code list.
enum CarerCheck {
    static let fit = 1
    static let unfit = 2
}
