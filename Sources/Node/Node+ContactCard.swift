import Casework
import Records
import Storage
import Wire

extension Node {
    /// The card of a child, from the file's own responsible person and from what the units at and
    /// above it say in their rosters and of the numbers to call.
    package func contactCard(of child: ChildFile) throws -> ContactCard {
        try read { transaction in
            let tree = try units(transaction)
            let offices = try tree.path(from: child.working.unit).map { unit in
                Office(
                    name: tree.name(of: unit), today: today,
                    records: try transaction.recordRows(of: unit, kind: .unit)
                        .map { try transaction.record($0) })
            }
            let acting = { (number: Int) -> String in
                guard let field = Forms.child[number],
                    case .text(let text) = child.record.acting(field)
                else { return "" }
                return text
            }
            return ContactCard(
                child: acting(ChildField.name), code: RecordCode(child.working.id).description,
                unit: tree.name(of: child.working.unit),
                persons: Self.persons(offices, worker: acting(ChildField.primaryWorker)),
                hotlines: offices.flatMap(\.hotlines))
        }
    }

    private static func persons(_ offices: [Office], worker: String) -> [ContactCard.Person] {
        let all = offices.enumerated().flatMap { place, office in
            office.people(in: place == 0 ? [1] : [2, 3])
        }
        guard !worker.isEmpty else { return all }
        let listed = offices.lazy.flatMap { $0.people(in: nil) }.first { $0.name == worker }
        let responsible = ContactCard.Person(
            name: worker, post: Wording("责任人", "responsible"),
            unit: listed?.unit ?? offices.first?.name ?? "", phone: listed?.phone ?? "")
        return [responsible] + all.filter { $0.name != worker }
    }
}

extension UnitTree {
    /// A unit and those above it, the nearest first.
    fileprivate func path(from unit: Identifier) -> [Identifier] {
        var (path, next) = ([Identifier](), self[unit])
        while let unit = next {
            path.append(unit.id)
            next = unit.parent.flatMap { self[$0] }
        }
        return path.isEmpty ? [unit] : path
    }
}

/// What an office says of itself that stands on a card.
private struct Office {
    let name: String
    let today: CalendarDay
    /// Its own records; whoever joins before the unit's own has arrived begins one.
    let records: [Records.Record]

    /// Those who hold one of the posts now, by the list of posts; nil for any.
    func people(in posts: [Int]?) -> [ContactCard.Person] {
        current(
            UnitForm.roster, from: EntryFieldNumber.Post.from, to: EntryFieldNumber.Post.to
        ).compactMap { entry in
            let post = entry.value(EntryFieldNumber.Post.post)
            if let posts, !posts.contains(where: { post == .integer(Int64($0)) }) { return nil }
            let label = Forms.unit[UnitForm.roster]?.entryFields
                .first { $0.number == EntryFieldNumber.Post.post }
            return ContactCard.Person(
                name: entry.text(EntryFieldNumber.Post.name),
                post: Wording(
                    label?.text(of: post, in: .chinese) ?? "",
                    label?.text(of: post, in: .english) ?? ""),
                unit: name, phone: entry.text(EntryFieldNumber.Post.phone))
        }
    }

    /// The numbers to call that hold now.
    var hotlines: [ContactCard.Hotline] {
        current(
            UnitForm.hotlines, from: EntryFieldNumber.Hotline.from,
            to: EntryFieldNumber.Hotline.to
        ).map { entry in
            ContactCard.Hotline(
                name: entry.text(EntryFieldNumber.Hotline.name),
                phone: entry.text(EntryFieldNumber.Hotline.phone),
                hours: entry.text(EntryFieldNumber.Hotline.hours))
        }
    }

    /// The entries of a collection that hold now.
    private func current(_ collection: Int, from start: Int, to end: Int) -> [Entry] {
        records.flatMap { $0.currentEntries(of: collection) }.filter { entry in
            Dated(
                entry.id, from: CalendarDay(entry.value(start)), to: CalendarDay(entry.value(end))
            ).holds(on: today)
        }
    }
}

extension Entry {
    fileprivate func text(_ field: Int) -> String {
        if case .text(let text) = value(field) { text } else { "" }
    }
}
