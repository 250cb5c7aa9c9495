package import Records

/// A note to a conflict that is left for later. Every form has the collection of them under one
/// number, so that notes travel like any other entry.
package struct ConflictNote: Hashable, Sendable {
    /// What people call the conflict, without the code of the file that the note stands in: the
    /// cell's numbers; of a conflict between files the codes of the others, each behind a plus
    /// sign, or an exclamation mark for a file that was written to after its closing.
    package let about: String
    /// What whoever left it wrote.
    package let text: String

    /// The number of the collection, in every form.
    package static let collection = 67
    /// How many other files a note names: enough to find it again.
    private static let filesNamed = 24

    static let field = Field(
        collection, "conflict_notes",
        .entries([
            Field(
                EntryFieldNumber.Note.about, "about", .text, "所涉字段或档案", "about",
                maximumLength: 700, isRequired: true),
            Field(
                EntryFieldNumber.Note.text, "text", .text, "说明", "text", sensitivity: .personal,
                maximumLength: 1000, isRequired: true),
        ]), "待裁决说明", "notes to conflicts", upkeep: .byProgram)

    init(about: String, text: String) {
        self.about = about
        self.text = text
    }

    /// Reads an entry of the collection; nil if something is missing in it.
    package init?(_ entry: Entry) {
        guard case .text(let about) = entry.value(EntryFieldNumber.Note.about),
            case .text(let text) = entry.value(EntryFieldNumber.Note.text)
        else { return nil }
        self.init(about: about, text: text)
    }

    /// What a note in one of the files says that it is about.
    package static func about(_ files: [Dot], in file: Dot) -> String {
        let others = files.filter { $0 != file }.prefix(filesNamed)
        return others.isEmpty ? "!" : others.map { "+\(RecordCode($0))" }.joined()
    }

    /// Whether the note, in one of the files, is about a conflict between them: about two of them
    /// at least, for not everyone sees the same files, and some may have been closed since.
    package func isAbout(_ files: [Dot], in file: Dot) -> Bool {
        guard files.contains(file) else { return false }
        guard files.count > 1 else { return about == "!" }
        let codes = about.split(separator: "+").compactMap { RecordCode(String($0)) }
        return codes.contains { code in files.contains { $0 != file && code.matches($0) } }
    }
}

extension Record {
    /// The notes to conflicts that nobody took back, in the order of their entries.
    package var conflictNotes: [ConflictNote] {
        entries(of: ConflictNote.collection).filter(\.isCurrent).compactMap { ConflictNote($0) }
    }
}
