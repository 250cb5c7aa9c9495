package import Replication

/// What is left to do after a step, when everything else is on the disk.
package struct StepOutcome: Sendable {
    /// Messages to be sent, in order.
    package var messages: [[UInt8]] = []
    /// Why the session ended; nil if it goes on.
    package var ending: Ending?
    /// Whether changes were stored, which other sessions may want to pass on.
    package var hasStored = false
    /// Whether both ends have just agreed.
    package var hasSettled = false
    /// Whether the peer holds all that was written since they agreed, and this node what came.
    var hasCaughtUp = false
}
