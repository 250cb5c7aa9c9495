package import Storage

/// A peer that has an address, and by what it is told when to dial it.
package struct Dial: Sendable {
    /// As it is remembered.
    package let peer: StoredPeer
    /// By the rule of delivery that holds between both.
    package let rule: DialRule
    /// How many urgent changes are here that it may hold, if it has not confirmed all of them; nil
    /// if it has, or if there are none.
    package let urgent: UInt64?

    package init(peer: StoredPeer, rule: DialRule, urgent: UInt64?) {
        self.peer = peer
        self.rule = rule
        self.urgent = urgent
    }
}
