import Records
package import Wire

/// Rule packs and lists of categories: the built-in ones, then those of a unit and the offices
/// above it.
extension FormBook {
    /// What the name of a rule pack means to a unit on a day. Two offices may define one name
    /// without knowing of each other: unless they judge alike, neither counts.
    ///
    /// - Parameter line: the unit and those above it.
    package func rulePack(
        named written: String, in line: @autoclosure () -> [Identifier], on day: CalendarDay
    ) -> RulePackStanding {
        if let pack = RulePacks.named(written) { return .found(pack) }
        let line = line()
        let defined = packs(named: written).filter {
            line.contains($0.unit) && $0.own.labels.isOpen(on: day)
        }
        let found = defined.filter { $0.pack != nil }
        guard let pack = found.first?.pack else {
            return defined.first?.refusal.map { .refused($0) } ?? .undefined
        }
        guard found.allSatisfy({ $0.pack?.judgesLike(pack) == true }) else {
            return .disputed(line.filter { unit in found.contains { $0.unit == unit } })
        }
        return .found(pack)
    }

    /// The list of categories of a number; nil if its definition has not come, is not one of the
    /// unit or of an office above it, or is not in use on the day.
    ///
    /// - Parameter line: the unit and those above it.
    package func categoryList(
        _ number: Int, in line: @autoclosure () -> [Identifier], on day: CalendarDay
    ) -> CategoryList? {
        if let list = CategoryLists.list(number) { return list }
        guard let known = lists.first(where: { $0.own.number == number && $0.list != nil }),
            known.own.labels.isOpen(on: day), line().contains(known.unit)
        else { return nil }
        return known.list
    }

    private func packs(named written: String) -> [KnownRulePack] {
        let key = WrittenText.key(written)
        return packs.filter { known in
            known.own.names.contains { WrittenText.key($0) == key }
        }
    }

    /// Refuses the name of a pack that only offices which are not above the unit define, or that
    /// is not in use when the unit begins to go by it: a pack may be named ahead of its first day,
    /// and an ended one for the time in which it was used.
    ///
    /// - Parameter record: as it is before; nil for a new one.
    func checkPacks(
        _ operations: [Operation], on record: Record?, in line: [Identifier]
    ) throws(FieldRefusal) {
        for (name, day) in operations.compactMap({ $0.packName(among: operations, on: record) })
        where RulePacks.named(name) == nil {
            let defined = packs(named: name)
            guard let first = defined.first else { continue }
            let usable = defined.filter { line.contains($0.unit) }
            guard let own = usable.first else { throw .own(.otherUnit(first.own.labels.label)) }
            let isOpen = { (known: KnownRulePack) in
                day.map { known.own.labels.isOpen(on: $0) } ?? known.isOpen
            }
            guard usable.contains(where: isOpen) else {
                throw .own(.packEnded(own.own.labels.label))
            }
        }
    }

    func refusal(ofPack draft: EntryDraft, as entry: EntryID) -> OwnRefusal? {
        typealias Number = EntryFieldNumber.OwnRulePack
        let names = draft.names([Number.name]) + draft.labels(Number.labels)
        let others = packs.filter { $0.own.entry != entry && $0.isOpen }
        if let refusal = OwnRefusal.of(packNames: names) { return refusal }
        if draft.names(anewBy: Number.labels),
            let taken = names.taken(from: others.flatMap(\.own.names))
        {
            return .nameTaken(taken)
        }
        let rules = PackTexts { draft.value($0) }
        let title = Optional(draft.value(Number.labels.chinese)).text
        return OwnRefusal.caught { () throws(OwnRefusal) in
            _ = try rules.pack(Wording(title, title), from: nil)
        }
    }

    func refusal(ofList draft: EntryDraft, as entry: EntryID) -> OwnRefusal? {
        typealias Number = EntryFieldNumber.OwnCategoryList
        let names = draft.labels(Number.labels)
        let others = lists.filter { $0.own.entry != entry && $0.isOpen }
        let builtIn = CodeLists.categoryList.codes.flatMap(\.allNames)
        if let refusal = OwnRefusal.forbidden(among: names) { return refusal }
        if draft.names(anewBy: Number.labels),
            let taken = names.taken(from: builtIn + others.flatMap(\.own.labels.all))
        {
            return .nameTaken(taken)
        }
        let items = Optional(draft.value(Number.items)).text
        return OwnRefusal.caught { () throws(OwnRefusal) in
            _ = try OwnCategoryList.items(in: items)
        }
    }
}

extension Operation {
    private typealias Number = EntryFieldNumber.Judging

    /// The name of a rule pack that the operation writes into a unit's own record, and the first
    /// day for which it is named; nil where it was not told.
    ///
    /// - Parameter operations: that are written with it: a correction may tell another day as well.
    fileprivate func packName(
        among operations: [Operation], on record: Record?
    ) -> (name: String, from: CalendarDay?)? {
        let (name, from): (Value, Value)
        switch self {
        case .write(.field(UnitForm.rulePack), let value, _): (name, from) = (value, .null)
        case .write(.entry(UnitForm.rulePacks, let entry, Number.what), let value, _):
            let before = record?.entries(of: UnitForm.rulePacks).first { $0.id == entry }
            let told = operations.written(into: .entry(UnitForm.rulePacks, entry, Number.from))
            (name, from) = (value, told ?? before?.value(Number.from) ?? .null)
        case .add(UnitForm.rulePacks, let fields, _):
            let value = { (number: Int) in fields.first { $0.number == number }?.value ?? .null }
            (name, from) = (value(Number.what), value(Number.from))
        case .add, .write, .remove, .unknown: return nil
        }
        let text = Optional(name).text
        return text.isEmpty ? nil : (text, CalendarDay(from))
    }
}

extension [Operation] {
    /// What they write into a cell; nil if they leave it as it is.
    fileprivate func written(into cell: Cell) -> Value? {
        compactMap { operation in
            if case .write(cell, let value, _) = operation { value } else { nil }
        }.last
    }
}

extension EntryDraft {
    /// Whether the draft is new, or gives what is defined another name: whoever ends a definition
    /// may do so although another has its name as well.
    fileprivate func names(anewBy labels: EntryFieldNumber.LabelNumbers) -> Bool {
        corrects == nil
            || [labels.chinese, labels.english, labels.otherNames].contains(where: written.contains)
    }
}

extension OwnRefusal {
    /// What a reading is refused for; nil if it succeeds.
    fileprivate static func caught(_ reading: () throws(OwnRefusal) -> Void) -> OwnRefusal? {
        do throws(OwnRefusal) {
            try reading()
            return nil
        } catch { return error }
    }
}
