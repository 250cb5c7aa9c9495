import Casework
import Records

extension Node {
    /// Fails unless what a draft writes asks nothing that is not there: the role, the fields and
    /// the second person that its steps need (M38, M41, M51).
    ///
    /// - Parameter corrected: the entry that is corrected; nil for a new one, which nobody has
    ///   begun but whoever writes it.
    func checkSteps(of draft: EntryDraft, in file: ChildFile, correcting corrected: ItemID?) throws
    {
        let steps = EntryRequirement.taken(by: draft, in: file.form.kind)
        guard !steps.isEmpty else { return }
        let role = try role(in: file.working.unit)
        for step in steps {
            try step.check(draft, as: role)
            if step.needsSecondPerson, try !isSecondPerson(for: corrected) {
                throw FieldRefusal.secondPersonNeeded(field: draft.collection.number)
            }
        }
    }

    /// Whether someone else than this person began the entry.
    private func isSecondPerson(for item: ItemID?) throws -> Bool {
        guard case .entry(let entry) = item else { return false }
        return try read { transaction in
            var authors = try AuthorDirectory(self, transaction)
            return try authors.author(of: entry.dot)?.key != person
        }
    }
}
