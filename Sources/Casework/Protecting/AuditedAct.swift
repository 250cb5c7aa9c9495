/// What is done with children's data that whoever answers for them must be able to see afterwards
/// (未成年人网络保护条例 arts. 36, 37).
package enum AuditedAct: Int, Hashable, Sendable, CaseIterable {
    /// Something sealed was opened.
    case opening = 1
    /// A record was erased.
    case erasure = 2
    /// A person or machine was revoked.
    case revocation = 3
    /// Changes were taken out as they were signed, with all that they hold.
    case export = 4
}
