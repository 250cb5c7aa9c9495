package import Casework
import Records
package import Wire

extension Node {
    /// The kinds of records whose fields are looked for by name, in this order.
    private static let listedKinds: [RecordKind] = [.child, .register, .unit, .family]

    /// The fields that go by a name and hold items, in the forms of all kinds of records: problems
    /// are listed in a child's file as well as in a unit's registers. A number does not do, for
    /// each form counts anew.
    package func places(ofItems name: String) throws -> [ItemPlace] {
        let forms = try units().forms
        let all = Self.listedKinds.compactMap {
            forms.form(of: $0, showing: EmptyCollection<Cell>())
        }
        guard Int(WrittenText.key(name)) == nil else { throw FieldRefusal.unknownField(name) }
        guard let first = all.lazy.compactMap({ $0.items(named: name) }).first else {
            throw FieldRefusal.isNotCollection(field: try forms.child.require(name).number)
        }
        return all.compactMap { form in
            guard let field = form.items(named: first.name), field.name == first.name else {
                return nil
            }
            return ItemPlace(form, field)
        }
    }

    /// The entries of all records of units, as far as the person may read them; what is sealed
    /// stays sealed.
    ///
    /// - Parameters:
    ///   - places: in which fields, as `places(ofItems:)` found them.
    ///   - row: what is kept of each; a county's entries would not all fit into memory.
    /// - Throws: `FieldRefusal.mayNotRead` if there are such records, and none for this person.
    package func entries<Row>(
        of places: [ItemPlace], in units: [Identifier], _ language: Language,
        _ row: (ListedEntry) throws -> Row
    ) throws -> EntryListing<Row> {
        try read { transaction in
            var search = try EntrySearch<Row>(self, transaction, in: units, language)
            for place in places { try search.find(place, row) }
            if let place = places.first { try search.requireReadable(place) }
            return search.listing
        }
    }
}

extension Form {
    /// The field of that name, if it holds items.
    fileprivate func items(named name: String) -> Field? {
        field(named: name).flatMap { $0.holdsItems ? $0 : nil }
    }
}
