/// The small files that people carry between machines.
package enum NodeFile: Hashable, Sendable {
    case request
    case ticket
}
