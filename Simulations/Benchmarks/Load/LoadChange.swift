/// Is one atomic edit of one child by one author.
struct LoadChange: Hashable, Sendable {
    /// The child's number, from 0.
    var child: Int
    /// The author's number: the village's for the base, above 900,000 for later writers.
    var author: Int
    /// The claimed time, in seconds since 1970.
    var time: Int
    var operations: [LoadOperation]
}
