/// The small files that people carry between machines.
package enum NodeFile: Hashable, Sendable {
    case request
    case ticket
    /// What another tree handed over of a child's file, and what goes back for it.
    case handOver
    case receipt
}
