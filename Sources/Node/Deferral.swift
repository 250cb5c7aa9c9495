package import Casework
import Records
import Storage

/// A note to a conflict that is left for later, and who left it.
package struct Deferral: Sendable {
    /// The note as it was written.
    package let text: String
    /// Nil if the log of whoever left it is not here.
    package let author: Author?
    /// Claimed, in seconds since 1970-01-01T00:00Z; nil if this program cannot read the change.
    package let time: Int64?
    /// Why the time is doubted; nil if nothing speaks against it.
    package let doubt: ClockDoubt?
}

extension ChangeTeller {
    /// The notes in files that are meant, oldest first as far as clocks tell. A note that one
    /// person left in several files is one.
    mutating func deferrals(
        in files: [OpenRecord], where isMeant: (ConflictNote, OpenRecord) -> Bool
    ) throws -> [Deferral] {
        var found: [Deferral] = []
        for file in files {
            for entry in file.record.entries(of: ConflictNote.collection) where entry.isCurrent {
                guard let note = ConflictNote(entry), isMeant(note, file) else { continue }
                let line = try line(entry.id.dot, of: file)
                let isKnown = found.contains {
                    $0.text == note.text && $0.author == line?.author
                }
                if isKnown { continue }
                found.append(
                    Deferral(
                        text: note.text, author: line?.author, time: line?.time,
                        doubt: line?.doubt))
            }
        }
        return found.sorted { ($0.time ?? .max) < ($1.time ?? .max) }
    }

    /// A change of a file; nil if it is not here.
    mutating func line(_ dot: Dot, of file: OpenRecord) throws -> HistoryLine? {
        let change = file.changes.first { $0.dot == dot }?.change
        return try change.map { try line($0, at: dot, of: file.record) }
    }
}
