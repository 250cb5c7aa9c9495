import Storage
import Trust
package import Wire

extension Node {
    /// Who was admitted to units, and what: machines, people, and keys of the units.
    ///
    /// - Parameter units: those whose members are listed, in this order.
    package func members(of units: [Identifier]) throws -> [Member] {
        try read { try MemberSearch(self, $0).members(of: units) }
    }

    /// The member of a unit or of those below it that goes by a name or by the beginning of its
    /// key.
    package func member(named text: String, atOrBelow unit: Identifier) throws -> Member {
        let members = try members(of: try units(atOrBelow: unit))
        let named = members.filter { $0.name == text && $0.isInForce }
        let found = named.isEmpty ? members.filter { $0.key.isCalled(text) } : named
        guard let member = found.first else { throw NodeError.unknownMember(text) }
        guard found.allSatisfy({ $0.key == member.key }) else {
            throw NodeError.ambiguousMember(text, found.map(\.key))
        }
        return member
    }
}
