/// One line of a published table of changed division codes.
package struct CrosswalkRow: Hashable, Sendable {
    /// What becomes of the code.
    package enum Change: Hashable, Sendable {
        case recoded
        case abolished
        case created
    }

    /// Whether the unit goes on, ends or is new.
    package let change: Change
    /// Empty where the unit is new.
    package let oldCode: DivisionCode
    /// Empty where the unit is no more.
    package let newCode: DivisionCode
    /// What the unit is called after the change, or was; empty if the table does not say.
    package let name: String

    /// Reads a line by its cells; nil where one of them is not what it should be.
    ///
    /// - Parameter change: in English, as the table of changes of 2023 has it, or in Chinese.
    package init?(
        change: String, oldCode: String, newCode: String, oldName: String, newName: String
    ) {
        switch WrittenText.trimmed(change) {
        case "recoded", "变更", "改码": self.change = .recoded
        case "abolished", "撤销": self.change = .abolished
        case "created", "新设", "增设": self.change = .created
        default: return nil
        }
        guard let old = DivisionCode(oldCode), let new = DivisionCode(newCode),
            old.isEmpty == (self.change == .created), new.isEmpty == (self.change == .abolished)
        else { return nil }
        (self.oldCode, self.newCode) = (old, new)
        let name = WrittenText.trimmed(newName)
        self.name = name.isEmpty ? WrittenText.trimmed(oldName) : name
    }
}
