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
    /// The end that sends what no honest peer sends, 0 for the dialling one; nil if none does.
    var liar: Int?
    /// What it says instead; nil where chance decides.
    var lie: Lie?
    /// The end that nothing reaches, 0 for the dialling one; nil if both hear.
    var deafEnd: Int?

    /// Bytes that are sent with every message to no purpose: a canary.
    var waste = 0
    /// Bytes that both ends keep waiting to no purpose: a canary.
    var hoard = 0

    var isSlow: Bool { latency >= 600 }

    /// Milliseconds between two ticks of a session.
    var tick: Int64 { stands ? 40_000 : 20_000 }
}
