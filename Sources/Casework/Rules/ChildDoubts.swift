package import Records

/// Finds what should be looked at in a child's file, or another record: each value by itself, also
/// those of entries; of a child the identity number beside birth date and sex, and visits beside
/// the birth date. Found anew from the values whenever it is asked for.
package enum ChildDoubts {
    /// The warnings of a file, sorted by field. Those that depend on the day are left out without
    /// one: the summary of a file must not change overnight.
    package static func warnings(
        of record: Record, on day: CalendarDay? = nil, form: Form = Forms.child
    ) -> [Warning] {
        var warnings = emptied(in: record, form)
        for state in record.cells where state.mayBeDoubtful {
            warnings += Self.warnings(of: state, form)
        }
        if form.kind == .child {
            warnings += identityWarnings(of: record, on: day) + riskWarnings(of: record)
            warnings += SafeguardingDoubts.warnings(of: record)
        }
        let born = record.birthDay
        for group in record.entries {
            guard let collection = form[group.collection], collection.isCollection else { continue }
            for entry in group.entries where entry.isCurrent {
                warnings += Self.warnings(of: entry, in: collection, born: born, on: day)
            }
        }
        return warnings.sorted { $0.field < $1.field }
    }

    private static func identityWarnings(
        of record: Record, on day: CalendarDay?
    ) -> [Warning] {
        let identity = Identity(
            identityNumber: record.onlyText(ChildField.identityNumber),
            birthDate: record.birthDay, sex: record.onlyCode(ChildField.sex))
        var warnings = crossChecks(identity)
        if record.values(of: ChildField.identityNumber).isEmpty {
            warnings.append(Warning(ChildField.identityNumber, .noIdentityNumber))
        }
        if let day { warnings += ageChecks(identity, on: day) }
        return warnings
    }

    /// M15: the level of the file beside the one that the assessments propose.
    private static func riskWarnings(of record: Record) -> [Warning] {
        let assessed = record.assessedRisk
        guard assessed > 0, let field = Forms.child[ChildField.risk],
            record.acting(field).code != assessed
        else { return [] }
        return [Warning(ChildField.risk, .riskDisagrees(assessed: assessed))]
    }

    /// The warnings of one entry; those that depend on the day are left out without one.
    package static func warnings(
        of entry: Entry, in collection: Field, born: CalendarDay?, on day: CalendarDay?
    ) -> [Warning] {
        valueWarnings(of: entry, in: collection)
            + checks(in: collection, born: born, on: day) { entry.value($0) }
    }

    private static func valueWarnings(of entry: Entry, in collection: Field) -> [Warning] {
        var warnings: [Warning] = []
        for state in entry.cells where state.mayBeDoubtful {
            guard let field = collection.entryField(of: state.cell) else { continue }
            warnings += FieldDoubts.matters(of: state.shownValue, in: field).map {
                Warning(collection.number, entryField: field.number, $0)
            }
        }
        return warnings
    }

    /// The warnings of an element of a set.
    static func warnings(of element: ParsedText.Element, in set: Field) -> [Warning] {
        let values = element.itemValues
        let unlisted = set.codes.map {
            FieldDoubts.matters(of: element.fact, code: element.code, in: $0)
        }
        return (unlisted ?? []).map { Warning(set.number, $0) }
            + span(in: set) { values[$0] ?? .null }
    }

    /// What does not fit together in an item, or with the day on which it is looked at.
    ///
    /// - Parameter value: what stands in a field of the item.
    package static func checks(
        in field: Field, born: CalendarDay?, on day: CalendarDay?, value: (Int) -> Value
    ) -> [Warning] {
        let isVisit = field.isChilds(ChildField.visits)
        return span(in: field, value)
            + (isVisit ? visitChecks(value(VisitField.date), born: born, on: day) : [])
            + SafeguardingDoubts.checks(in: field, value)
            + FollowUpDoubts.checks(in: field, on: day, value: value)
    }

    /// Whether an item that holds for a time ends before it begins.
    private static func span(in field: Field, _ value: (Int) -> Value) -> [Warning] {
        var (from, to) = (ElementField.from, ElementField.to)
        if !field.isSet {
            guard field.upkeep == .amended,
                let first = field.entryFields.first(where: { $0.name == "from" }),
                let last = field.entryFields.first(where: { $0.name == "to" })
            else { return [] }
            (from, to) = (first.number, last.number)
        }
        guard let begun = CalendarDay(value(from)), let ended = CalendarDay(value(to)),
            ended < begun
        else { return [] }
        return [Warning(field.number, entryField: to, .endsBeforeBeginning(begun))]
    }

    /// Whether a visit can have been on the day that is written for it.
    private static func visitChecks(
        _ date: Value, born: CalendarDay?, on today: CalendarDay?
    ) -> [Warning] {
        guard let day = CalendarDay(date) else { return [] }
        var matters: [WarningMatter] = []
        if let today, day > today { matters.append(.afterToday) }
        if let born, day < born { matters.append(.beforeBirth) }
        return matters.map { Warning(ChildField.visits, entryField: VisitField.date, $0) }
    }

    /// The three statements that must fit together.
    package struct Identity: Hashable, Sendable {
        /// As written, valid or not; nil if nobody wrote one or people disagree.
        package let identityNumber: String?
        /// Nil if nobody wrote one or people disagree.
        package let birthDate: CalendarDay?
        /// By the code list; nil if nobody wrote one or people disagree.
        package let sex: Int?

        package init(identityNumber: String?, birthDate: CalendarDay?, sex: Int?) {
            self.identityNumber = identityNumber
            self.birthDate = birthDate
            self.sex = sex
        }
    }

    /// Compares birth date and sex with a valid identity number; a number that is itself wrong says
    /// nothing about the others.
    package static func crossChecks(_ identity: Identity) -> [Warning] {
        guard let text = identity.identityNumber, let number = try? IdentityNumber(text) else {
            return []
        }
        var warnings: [Warning] = []
        if let birth = identity.birthDate, birth != number.birthDay {
            let matter = WarningMatter.birthDateDisagrees(identityNumber: number.birthDay)
            warnings.append(Warning(ChildField.birthDate, matter))
        }
        let expected = number.isMale ? Sex.male : Sex.female
        if let sex = identity.sex, sex != expected {
            warnings.append(Warning(ChildField.sex, .sexDisagrees(identityNumber: expected)))
        }
        return warnings
    }

    /// Whether someone is a child on a day, and whether the identity number can exist by then.
    package static func ageChecks(_ identity: Identity, on day: CalendarDay) -> [Warning] {
        var warnings: [Warning] = []
        if let text = identity.identityNumber, let number = try? IdentityNumber(text),
            number.birthDay > day
        {
            let matter = WarningMatter.identityNumber(.bornLater(number.birthDay))
            warnings.append(Warning(ChildField.identityNumber, matter))
        }
        guard let birth = identity.birthDate else { return warnings }
        guard let age = birth.age(on: day) else {
            return warnings + [Warning(ChildField.birthDate, .bornLater)]
        }
        if age >= 18 { warnings.append(Warning(ChildField.birthDate, .adult(age: age))) }
        return warnings
    }

    /// What is needed and stood there until someone took it away.
    private static func emptied(in record: Record, _ form: Form) -> [Warning] {
        form.fields.filter { field in
            field.isRequired && record[.field(field.number)] != nil
                && record.values(of: field.number).isEmpty
        }.map { Warning($0.number, .emptied) }
    }

    private static func warnings(of state: CellState, _ form: Form) -> [Warning] {
        switch state.cell {
        case .field(let number):
            guard let field = form[number] else { return [] }
            return state.sides.flatMap { FieldDoubts.matters(of: $0.value, in: field) }
                .map { Warning(number, $0) }
        case .element(let number, let code):
            guard let set = form[number], set.isSet else { return [] }
            return state.presentValues.compactMap { SetFact($0) }
                .flatMap { Self.warnings(of: ParsedText.Element(code, $0), in: set) }
        default: return []
        }
    }
}

extension CellState {
    /// Codes of the program, days and numbers are never doubtful by themselves: what does not fit
    /// is kept as text. An element is if it stands in no list, or has an end that may lie before
    /// its beginning.
    fileprivate var mayBeDoubtful: Bool {
        if case .element(_, let code) = cell {
            return code == CodeList.unlisted || code >= OwnNumber.first
                || hasLive {
                    if case .list(let said) = $0.value { said.count > 1 } else { false }
                }
        }
        return hasLive { write in
            switch write.value {
            case .text: true
            case .integer(let number): number >= Int64(OwnNumber.first)
            default: false
            }
        }
    }
}

extension Record {
    /// The text that everyone agrees on.
    fileprivate func onlyText(_ field: Int) -> String? {
        let values = values(of: field)
        guard values.count == 1, case .text(let text) = values[0] else { return nil }
        return text
    }

    /// The birth date that everyone agrees on.
    package var birthDay: CalendarDay? {
        let values = values(of: ChildField.birthDate)
        return values.count == 1 ? CalendarDay(values[0]) : nil
    }

    fileprivate func onlyCode(_ field: Int) -> Int? {
        let values = values(of: field)
        guard values.count == 1, case .integer(let code) = values[0] else { return nil }
        return Int(clamping: code)
    }
}
