import Casework
import Records
import Wire

extension Node {
    /// Fails unless what a draft writes asks nothing that is not there: the role, the fields and
    /// the second person that its steps need (M38, M41, M51).
    ///
    /// - Parameters:
    ///   - kind: of the record that it is written into.
    ///   - unit: whose record that is.
    func checkSteps(of draft: EntryDraft, in kind: RecordKind, of unit: Identifier) throws {
        let steps = EntryRequirement.taken(by: draft, in: kind)
        guard !steps.isEmpty else { return }
        let role = try role(in: unit)
        for step in steps {
            try step.check(draft, as: role)
            if step.needsSecondPerson, try !isSecondPerson(for: draft.corrects) {
                throw FieldRefusal.secondPersonNeeded(field: draft.collection.number)
            }
        }
    }

    /// Whether someone else than this person began the entry that is corrected; a new one nobody
    /// has begun but whoever writes it.
    private func isSecondPerson(for item: ItemID?) throws -> Bool {
        guard case .entry(let entry) = item else { return false }
        return try read { transaction in
            var authors = try AuthorDirectory(self, transaction)
            return try authors.author(of: entry.dot)?.key != person
        }
    }
}
