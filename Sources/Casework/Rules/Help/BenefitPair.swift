/// A rule about two benefits of one child (M44): data, for places and years differ.
package struct BenefitPair: Hashable, Sendable {
    /// By the code list of benefits; the order of the two says nothing.
    package let first: Int
    /// By the code list of benefits.
    package let second: Int
    /// What holds where a child has both.
    package let relation: BenefitRelation
    /// The document.
    package let source: String

    init(_ first: Int, _ second: Int, _ relation: BenefitRelation, source: String) {
        self.first = first
        self.second = second
        self.relation = relation
        self.source = source
    }

    /// Whether the rule is about these two.
    func isAbout(_ one: Int, _ other: Int) -> Bool {
        (first, second) == (one, other) || (first, second) == (other, one)
    }
}
