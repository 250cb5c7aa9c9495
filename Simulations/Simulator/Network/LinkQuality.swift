/// What a link is like while two nodes are joined by it.
struct LinkQuality {
    /// Milliseconds from one end to the other.
    var latency: Int64 = 20
    var bytesPerSecond: Int64 = 100_000
    /// Milliseconds after which the link is gone.
    var budget: Int64 = 900_000
    /// The byte, counted both ways, at which the connection is cut; nil if it is not.
    var cutAt: Int?
    /// Whether both ends let the link stand after they have agreed.
    var stands = false
    /// Whether the dialling end sends what no honest peer sends.
    var lies = false

    /// Milliseconds between two ticks of a session.
    var tick: Int64 { stands ? 15_000 : 5_000 }
}
