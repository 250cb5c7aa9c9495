import Wire

/// A unit of the tree with what this node knows of it.
package struct UnitStanding: Sendable {
    /// As the tree has it.
    package let unit: NamedUnit
    /// What people call it; the first digits of its id where no name is here.
    package let name: String
    /// Whether this node belongs to it.
    package let isOwn: Bool
    /// How much there is in it.
    package let figures: UnitFigures
    /// How many posts it must have filled and has not (M62), as far as its record is here.
    package let unfilledPosts: Int
    /// When it was last heard of.
    package let contact: UnitContact
}

extension Node {
    /// The units at and above this node's own and those below it, as the tree has them.
    package func unitStandings() throws -> [UnitStanding] {
        try read { transaction in
            let tree = try units(transaction)
            let contacts = try UnitContacts(self, transaction)
            let figures = UnitFigures.byUnit(
                try UnitedChildren(transaction, sight(transaction)).children,
                try conflicts(transaction))
            return tree.units.map { unit in
                UnitStanding(
                    unit: unit, name: tree.name(of: unit.id), isOwn: unit.id == self.unit,
                    figures: figures[unit.id] ?? .none,
                    unfilledPosts: tree.unfilledPosts(of: unit, on: today),
                    contact: contacts[unit])
            }
        }
    }
}
