/// Is what a field of the load holds.
enum LoadValue: Hashable, Sendable {
    case text(String)
    case integer(Int)
    case boolean(Bool)
}
