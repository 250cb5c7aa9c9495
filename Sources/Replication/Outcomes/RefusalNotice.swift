/// A refusal as it travels: numbers only, so that a refusal of a newer version can be shown too.
package struct RefusalNotice: Hashable, Sendable {
    /// The number of the rule in `docs/protocol.md`, "Refusals", or a newer version's that is not
    /// there.
    package let code: UInt64
    /// The name of the bound in `Limits`, or empty.
    package let limit: String
    /// The further figures of the refusal, as its case says.
    package let detail: [UInt64]

    package init(code: UInt64, limit: String, detail: [UInt64]) {
        self.code = code
        self.limit = limit
        self.detail = detail
    }
}
