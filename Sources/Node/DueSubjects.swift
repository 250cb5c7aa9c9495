import Casework
import Records
import Storage
import Wire

/// Finds what entries are about that ask for something. Only records with such an entry are opened:
/// children's many at a time, registers one by one.
struct DueSubjects {
    let united: UnitedChildren
    let roles: PersonRoles
    /// As this node sees them.
    let forms: FormBook

    /// The same items, each with what its entry is about.
    func named(_ items: [DueItem]) throws -> [DueItem] {
        var (children, registers): ([KnownChild], [Dot]) = ([], [])
        var places: [Dot: [Int]] = [:]
        for (place, item) in items.enumerated() where item.clock?.namesSubject == true {
            guard let record = item.record else { continue }
            if places[record] == nil {
                if let child = item.child {
                    children.append(child)
                } else {
                    registers.append(record)
                }
            }
            places[record, default: []].append(place)
        }
        var named = items
        let name = { (id: Dot, record: Records.Record) in
            for place in places[id] ?? [] { named[place] = self.named(items[place], in: record) }
        }
        _ = try united.map(children) { name($0.record, $1) }
        for id in registers {
            guard let row = try united.transaction.recordRow(id) else { continue }
            name(id, try Node.registers(with: row, by: forms, united.transaction).record)
        }
        return named
    }

    private func named(_ item: DueItem, in record: Records.Record) -> DueItem {
        guard let form = item.clock.flatMap({ forms.form(of: $0.kind) }) else { return item }
        return item.naming(record, for: roles.reader(in: item.unit), in: form)
    }
}

extension DueItem {
    /// The clock of the entry that asks for it; nil for what no entry does.
    var clock: Clock? { if case .entry(let clock, _) = matter { clock } else { nil } }

    /// The same with what its entry, which stands in a record, is about, by the record's form.
    func naming(_ record: Records.Record, for role: FormRole, in form: Form) -> DueItem {
        guard case .entry(let clock, let id) = matter,
            let entry = record.entries(of: clock.collection).first(where: { $0.id == id })
        else { return self }
        var named = self
        named.subject = clock.subject(of: entry, for: role, in: form)
        return named
    }
}
