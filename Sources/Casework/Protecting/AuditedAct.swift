/// What is done with children's data that whoever answers for them must be able to see afterwards
/// (未成年人网络保护条例 arts. 36, 37). The numbers are those of `CodeLists.auditedAct`.
package enum AuditedAct: Int, Hashable, Sendable, CaseIterable {
    /// Something sealed was opened.
    case opening = 1
    /// A record was erased.
    case erasure = 2
    /// A person or machine was revoked.
    case revocation = 3
    /// A sheet with children's data was written, or changes were taken out as they were signed.
    case export = 4
    /// A department was given what its task needs of many children.
    case extract = 5
    /// A department was given what its task needs with a referral.
    case packet = 6
    /// A file was handed to another tree.
    case handOver = 7
}
