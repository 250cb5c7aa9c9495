/// What keys of units have signed: who may act, who may not any more, and what counts all the same.
package struct Statements: Sendable {
    /// Who may act where.
    package var grants: [Grant]
    /// Who may not any more.
    package var revocations: [Revocation]
    /// What was decided about changes beyond the end of a revoked log.
    package var verdicts: [Verdict]

    package init(
        grants: [Grant] = [], revocations: [Revocation] = [], verdicts: [Verdict] = []
    ) {
        self.grants = grants
        self.revocations = revocations
        self.verdicts = verdicts
    }

    /// Whether nothing is stated.
    package var isEmpty: Bool { grants.isEmpty && revocations.isEmpty && verdicts.isEmpty }
}
