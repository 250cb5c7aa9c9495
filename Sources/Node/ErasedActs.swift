import Casework
import Records
import Trust
import Wire

/// What was done with a record that is to be erased: each person's acts of a kind and a day are
/// one. Their reasons are left out, for these speak of the child.
struct ErasedActs {
    private struct Act {
        let act: AuditedAct
        let day: CalendarDay?
        let person: String
        var what: [String]
        var count: Int
    }

    /// So many entries fit into a change, however long their texts are.
    static let mostOfAChange = 16
    private static let mostOfWhat = 500

    private let code: String
    private var acts: [Act] = []

    init(
        of record: Records.Record, _ id: Dot, by form: Form, _ authors: inout AuthorDirectory
    ) throws {
        code = RecordCode(id).description
        let collections = AuditedCollection.all.filter { $0.kind == record.kind }
        for (entry, reading) in collections.flatMap({ $0.readings(in: record, by: form) }) {
            let author = try authors.author(of: entry.dot)
            add(reading, by: reading.person ?? author?.shownName ?? "")
        }
    }

    private mutating func add(_ reading: AuditedReading, by person: String) {
        let place = acts.firstIndex {
            $0.act == reading.act && $0.day == reading.day && $0.person == person
        }
        guard let place else {
            acts.append(
                Act(
                    act: reading.act, day: reading.day, person: person, what: [reading.what],
                    count: reading.count))
            return
        }
        acts[place].count += reading.count
        if !acts[place].what.contains(reading.what) { acts[place].what.append(reading.what) }
    }

    /// What is written into the registers.
    func entries() throws -> [Operation] {
        typealias Number = EntryFieldNumber.ErasedAct
        guard let field = Forms.register[RegisterForm.erasedActs] else { return [] }
        return try acts.map { act in
            var draft = EntryDraft(field)
            let what = act.what.joined(separator: Language.chinese.separator)
            draft.set(Number.day, to: act.day?.value ?? .null)
            draft.set(Number.act, to: .integer(Int64(act.act.rawValue)))
            draft.set(Number.file, to: .text(code))
            draft.set(Number.what, to: .text(String(what.prefix(Self.mostOfWhat))))
            draft.set(Number.count, to: .integer(Int64(act.count)))
            draft.set(Number.person, to: .text(act.person))
            return .add(collection: field.number, fields: try draft.finished(), corrects: nil)
        }
    }
}

extension Author {
    /// The name, or what is known of the key where no roster has one.
    fileprivate var shownName: String {
        name.isEmpty ? String(key.id.description.prefix(8)) : name
    }
}
