import Records

extension KnownChild {
    /// Whether the child goes by exactly this name or identity number.
    package func isCalled(_ written: String) -> Bool {
        let key = PersonName.key(written)
        return !key.isEmpty
            && (PersonName.key(summary.name) == key
                || summary.identityNumbers.contains { IdentityNumber.plain(written) == $0 })
    }

    /// Whether a list that is searched for a text shows the file: in the name, the guardian's name,
    /// the telephone number, the identity number or the file's code.
    package func mentions(_ written: String) -> Bool {
        let key = PersonName.key(written)
        let texts = [summary.name, summary.guardian, summary.phone] + summary.identityNumbers
        return (texts + [RecordCode(record).description]).contains {
            PersonName.key($0).contains(key)
        }
    }
}
