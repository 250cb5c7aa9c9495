import Casework
import Records

/// An assessment with those that it corrects: some of them found something, others are reviews.
enum AssessmentChain {
    /// What a finding consists of.
    private static let found = [
        EntryFieldNumber.Assessment.date, EntryFieldNumber.Assessment.sheet,
        EntryFieldNumber.Assessment.answers,
    ]

    /// Whether a draft finds something else than the entry that it corrects.
    static func differs(_ draft: EntryDraft, from old: Entry?) -> Bool {
        guard let old else { return true }
        return found.contains { draft.value($0) != old.value($0) }
    }

    /// The entries that found what stands in an entry: itself, or one that it corrects.
    static func findings(of entry: Entry, in record: Records.Record) -> [Entry] {
        let all = record.entries(of: ChildField.assessments)
        var (findings, next) = ([Entry](), Entry?.some(entry))
        // A forged chain may lead back to itself; no honest one is longer than there are entries.
        for _ in all.indices {
            guard let entry = next else { break }
            let corrected = entry.corrects.flatMap { id in all.first { $0.id == id } }
            let differs = found.contains { entry.value($0) != corrected?.value($0) }
            if corrected == nil || differs { findings.append(entry) }
            next = corrected
        }
        return findings
    }
}
