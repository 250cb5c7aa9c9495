/// Is what happens after the base: the edits of two writers who do not know of each other, and
/// a few changes of a third.
struct LoadDivergence: Sendable {
    /// The first writer's changes (author 900,001), one field each.
    var first: [LoadChange] = []
    /// The second writer's changes (author 900,002), one field each.
    var second: [LoadChange] = []
    /// Exactly the fields that both writers set; a twentieth of the edits.
    var collisions: [LoadCollision] = []
    /// Three children, one field each (author 900,003).
    var delta: [LoadChange] = []
}
