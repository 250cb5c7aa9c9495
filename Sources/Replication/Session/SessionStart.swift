package import Wire

/// What a session is given once.
package struct SessionStart: Hashable, Sendable {
    /// Who speaks first.
    package enum Role: Hashable, Sendable {
        case initiator
        case responder
    }

    /// What happens after agreement.
    package enum Mode: Hashable, Sendable {
        /// The session ends.
        case once
        /// The link stands: new changes follow at once, if the peer wants that too.
        case standing
    }

    /// The initiator is the end that dialled.
    package let role: Role
    /// What this end wishes; a link stands only if both do.
    package let mode: Mode
    /// Names the grant of this node.
    package let grant: Identifier
    /// The grants from this node up to the root, shown to a peer that asks.
    package let grants: [[UInt8]]

    package init(role: Role, mode: Mode, grant: Identifier, grants: [[UInt8]]) {
        self.role = role
        self.mode = mode
        self.grant = grant
        self.grants = grants
    }
}
