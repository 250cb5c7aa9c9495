import Casework

/// A field as a person named it, with what was written for it.
package struct WrittenField: Hashable, Sendable {
    /// The field's number, English name or Chinese label.
    package let name: String
    /// As the person wrote it; blank clears the field.
    package let text: String

    /// Pairs what a person named with what the person wrote.
    package init(_ name: String, _ text: String) {
        self.name = name
        self.text = text
    }
}

extension [WrittenField] {
    /// Each with the field that it names, and a day that is told from today as the day itself. Two
    /// of one field are refused, for one would be lost.
    func resolved(
        on today: CalendarDay, _ field: (String) throws -> Field
    ) throws -> [(field: Field, text: String)] {
        var found: [(field: Field, text: String)] = []
        for one in self {
            let named = try field(one.name)
            if found.contains(where: { $0.field.number == named.number }) {
                throw FieldRefusal.givenTwice(field: named.number)
            }
            found.append((named, named.told(one.text, on: today)))
        }
        return found
    }
}
