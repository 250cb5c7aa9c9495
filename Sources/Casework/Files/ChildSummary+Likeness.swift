extension ChildSummary {
    /// Whether the name or the guardian is the same: what makes one identity number that of one
    /// child. The birth date says nothing more, for it stands in the number itself.
    func sharesNameOrGuardian(with other: ChildSummary) -> Bool {
        let guardianKey = PersonName.key(guardian)
        return PersonName.key(name) == PersonName.key(other.name)
            || (!guardianKey.isEmpty && guardianKey == PersonName.key(other.guardian))
    }
}
