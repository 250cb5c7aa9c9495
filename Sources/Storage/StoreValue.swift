/// What the store knows of itself.
package enum StoreValue: String, Sendable {
    /// The store's name, drawn when it was made.
    case id
    /// The unit that the node belongs to.
    case unit
    /// The root grant of the tree.
    case root
    /// The node's key, sealed.
    case nodeKey
    /// The incarnation under which this node begins logs.
    case incarnation
    /// Where and on what machine the store was last used.
    case fingerprint
    /// By what version of the rules the derived tables were made.
    case derivation
    /// What is being joined: kept between request and ticket.
    case pendingRequest
    /// There if something was erased and the file may still hold what it was.
    case unswept
}
