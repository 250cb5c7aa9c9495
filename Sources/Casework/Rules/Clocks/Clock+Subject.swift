package import Records

extension Clock {
    /// What an entry is about, in a few words; nil where nothing stands, where it is sealed, or not
    /// for the reader. Of a sealed collection nothing is said.
    ///
    /// - Parameter form: as the reader's node sees it; own codes have no words in the built-in one.
    package func subject(of entry: Entry, for role: FormRole, in form: Form) -> Wording? {
        guard let list = form[collection], list.sensitivity != .sealed,
            let field = list.entryFields.first(where: { $0.number == subject }),
            field.access.readers.contains(role)
        else { return nil }
        let value = entry.value(field.number)
        guard value != .null, !field.isSealed(value) else { return nil }
        return Wording(field.text(of: value, in: .chinese), field.text(of: value, in: .english))
    }

    /// Whether its entries can say what they are about.
    package var namesSubject: Bool { subject != nil }
}
