/// Is a field that both writers set, to different values, without knowing of each other.
struct LoadCollision: Hashable, Sendable {
    var child: Int
    var field: LoadField
}
