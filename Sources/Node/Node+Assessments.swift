package import Casework
import Records
import Storage
import Trust
import Wire

extension Node {
    /// Enters what was found about a child by a score sheet (M15, M16), or corrects it.
    ///
    /// - Parameters:
    ///   - more: further fields of the entry by number, name or label; without a date it was today,
    ///     and without an assessor it was the person who enters it.
    ///   - corrected: the assessment that this one corrects, by its number in the list; what is not
    ///     given anew stays as it was.
    package func assess(
        _ child: ChildFile, by result: AssessmentResult, _ more: [WrittenField],
        correcting corrected: String? = nil, reason: String = ""
    ) throws -> WrittenFile {
        guard let field = Forms.child[ChildField.assessments] else {
            preconditionFailure("the child form has assessments")
        }
        let named = try more.map { try field.itemField(named: $0.name).number }
        var given = [(EntryFieldNumber.Assessment.answers, result.answers.text(separator: " "))]
        if let sheet = result.sheet {
            given.append((EntryFieldNumber.Assessment.sheet, String(sheet.number)))
        }
        if corrected == nil {
            given.append((EntryFieldNumber.Assessment.date, today.description))
            given.append((EntryFieldNumber.Assessment.assessor, try author().name))
        }
        let written = given.filter { !$0.1.isEmpty && !named.contains($0.0) }
            .map { WrittenField(String($0.0), $0.1) }
        return try addEntry(
            written + more, to: child, in: String(ChildField.assessments), correcting: corrected,
            reason: reason)
    }

    /// Says that this person, who is another than whoever assessed, has reviewed an assessment.
    package func reviewAssessment(
        _ number: String, of child: ChildFile, note: String
    ) throws -> WrittenFile {
        let author = try author()
        let name = author.name.isEmpty ? String(author.key.id.description.prefix(8)) : author.name
        let fields = [
            (EntryFieldNumber.Assessment.reviewer, name),
            (EntryFieldNumber.Assessment.reviewedOn, today.description),
        ]
        return try addEntry(
            fields.map { WrittenField(String($0.0), $0.1) }, to: child,
            in: String(ChildField.assessments), correcting: number, reason: note)
    }

    /// A review is that of a second person, and of the answers that stood there: who corrects them
    /// takes the review away.
    func checkReview(of draft: inout EntryDraft, in file: ChildFile) throws {
        guard draft.collection.isChilds(ChildField.assessments) else { return }
        let reviewer = draft.value(EntryFieldNumber.Assessment.reviewer)
        let old = file.record.entry(draft.corrects)
        let isReview =
            reviewer != .null && reviewer != old?.value(EntryFieldNumber.Assessment.reviewer)
        let finds = AssessmentChain.differs(draft, from: old)
        if finds, isReview { throw ChildFault.reviewOfOwnCorrection }
        if finds {
            draft.set(EntryFieldNumber.Assessment.reviewer, to: .null)
            draft.set(EntryFieldNumber.Assessment.reviewedOn, to: .null)
        }
        guard isReview, let old else { return }
        try read { transaction in
            var authors = try AuthorDirectory(self, transaction)
            for finding in AssessmentChain.findings(of: old, in: file.record) {
                if try authors.author(of: finding.id.dot)?.key == person {
                    throw ChildFault.ownReview
                }
            }
        }
    }
}

extension Records.Record {
    /// The entry of an assessment that an item names; nil for none.
    fileprivate func entry(_ item: ItemID?) -> Entry? {
        guard case .entry(let id) = item else { return nil }
        return entries(of: ChildField.assessments).first { $0.id == id }
    }
}
