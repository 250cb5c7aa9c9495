package import Records

/// A code that an office defined for a list of its own, or for a built-in one that takes such.
package struct OwnCode: OwnDefinition, Hashable {
    /// The entry that defines it.
    package let entry: EntryID
    /// As `OwnNumber` has it.
    package let number: Int
    /// Which list it belongs to, as it was first given.
    package let list: String
    /// As they are now.
    package let labels: OwnLabels

    private typealias Number = EntryFieldNumber.OwnCode
    /// In which a unit's own record keeps them.
    package static let collection = UnitForm.ownCodes
    /// Under which their labels stand.
    package static let labelNumbers = EntryFieldNumber.OwnCode.labels

    /// Those that say what the code means, and are never corrected.
    static let fixed = [Number.list]

    /// Reads a definition; nil if its entry can have no number.
    init?(_ definition: Entry) {
        let chinese = Optional(definition.value(Number.labels.chinese)).text
        self.init(
            definition.id, list: WrittenText.trimmed(Optional(definition.first(Number.list)).text),
            labels: definition.labels(Number.labels, english: chinese))
    }

    init?(_ entry: EntryID, list: String, labels: OwnLabels) {
        guard let number = OwnNumber.of(entry) else { return nil }
        self.entry = entry
        self.number = number
        self.list = list
        self.labels = labels
    }

    /// As lists have it.
    ///
    /// - Parameter unit: stands behind the label where the names are another code's already.
    func code(of unit: String?) -> Code {
        let label = labels.label(of: unit)
        return Code(
            number, label.chinese, label.english, names: unit == nil ? labels.others : [])
    }
}
