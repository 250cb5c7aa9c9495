package import Records

/// The unit that answers for placing a child: with a hukou the one of registration (流出地), without
/// one the unit of residence (流入地) (M57, S2: 有户籍的由流出地政府安置,无户籍的由流入地政府…妥当安置).
/// Derived and never entered: when the file says otherwise, so does this.
package struct ResponsibleUnit: Hashable, Sendable {
    /// By which half of the rule.
    package let ground: Ground
    /// What the file names, a unit or the words for one elsewhere; several while people disagree,
    /// none where nobody has said.
    package let named: [Value]

    /// Which half of the rule holds.
    package enum Ground: Hashable, Sendable {
        case registered
        case unregistered
        /// People disagree whether the child has a hukou: both halves stand until they decide.
        case disputed
        /// Nothing says whether the child has a hukou.
        case unknown
    }

    /// Derives the unit from what a child's file says of hukou and residence.
    package init(of record: Record) {
        ground = Self.ground(of: record)
        let registered = record.values(of: ChildField.hukouUnit)
        let resident = record.values(of: ChildField.residenceUnit)
        named =
            switch ground {
            case .registered: registered
            case .unregistered: resident
            case .disputed: registered + resident.filter { !registered.contains($0) }
            case .unknown: []
            }
    }

    private static func ground(of record: Record) -> Ground {
        let kinds = record.values(of: ChildField.hukouKind)
            .filter { $0 != .integer(Int64(HukouKind.unknown)) }
        let without = Value.integer(Int64(HukouKind.none))
        if kinds.contains(without) { return kinds.count == 1 ? .unregistered : .disputed }
        let places = [ChildField.hukouUnit, ChildField.hukouAddress]
        let isPlaced = places.contains { !record.values(of: $0).isEmpty }
        return kinds.isEmpty && !isPlaced ? .unknown : .registered
    }
}
