package import Records

/// A rule pack that an office defined for its own files and those of all units below it (M13).
package struct OwnRulePack: OwnDefinition, Hashable {
    /// The entry that defines it.
    package let entry: EntryID
    /// As `OwnNumber` has it.
    package let number: Int
    /// What it says, as it was first given.
    let rules: PackTexts
    /// As they are now.
    package let labels: OwnLabels

    private typealias Number = EntryFieldNumber.OwnRulePack
    /// In which a unit's own record keeps them.
    package static let collection = UnitForm.ownRulePacks
    /// Under which their labels stand.
    package static let labelNumbers = EntryFieldNumber.OwnRulePack.labels

    /// Reads a definition; nil if its entry can have no number.
    init?(_ definition: Entry) {
        let rules = PackTexts { definition.first($0) }
        self.init(
            definition.id, rules, definition.labels(Number.labels, english: rules[Number.name]))
    }

    init?(_ entry: EntryID, _ rules: PackTexts, _ labels: OwnLabels) {
        guard let number = OwnNumber.of(entry) else { return nil }
        self.entry = entry
        self.number = number
        self.rules = rules
        self.labels = labels
    }

    /// For programs and for units' settings.
    package var name: String { rules[Number.name] }

    /// Every name under which units name it.
    var names: [String] { [name] + labels.all }

    /// As rules judge by it.
    func pack() throws(OwnRefusal) -> RulePack {
        try rules.pack(labels.label, from: labels.from)
    }
}
