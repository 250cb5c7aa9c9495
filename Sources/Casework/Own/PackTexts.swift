import Records
import Wire

/// What an office wrote of a rule pack, field by field, before it is read.
struct PackTexts: Hashable, Sendable {
    private typealias Number = EntryFieldNumber.OwnRulePack
    /// The fields that say what a pack means, in the order of their numbers, which begin at 1.
    static let fixed = Array(Number.name...Number.otherDisabilities)

    private let texts: [String]
    /// Nil where it was not said, or as a text that says neither.
    private let countsUnattended: Bool?

    /// - Parameter value: of a field.
    init(_ value: (Int) -> Value) {
        let texts = Self.fixed.map { WrittenText.trimmed(Optional(value($0)).text) }
        self.init(texts, countsUnattended: Self.boolean(value(Number.countsUnattended)))
    }

    init(_ texts: [String], countsUnattended: Bool?) {
        (self.texts, self.countsUnattended) = (texts, countsUnattended)
    }

    private static func boolean(_ value: Value) -> Bool? {
        if case .boolean(let isSo) = value { isSo } else { nil }
    }

    subscript(number: Int) -> String {
        texts.indices.contains(number - 1) ? texts[number - 1] : ""
    }

    /// Reads the pack; refused where it would not be what its writer meant.
    func pack(_ title: Wording, from: CalendarDay?) throws(OwnRefusal) -> RulePack {
        guard !self[Number.name].isEmpty, !title.chinese.isEmpty, !self[Number.source].isEmpty
        else { throw .rules(.empty) }
        let (gone, unable) = (try circumstances(Number.gone), try circumstances(Number.unable))
        guard !gone.isEmpty else { throw .rules(.empty) }
        if let both = gone.first(where: unable.contains) { throw .rules(.goneAndUnable(both)) }
        let beside = try circumstances(Number.onlyBesideGone)
        let waits = try waits()
        let other = (beside + waits.map(\.circumstance)).first { !unable.contains($0) }
        if let other { throw .rules(.notUnable(other)) }
        return RulePack(
            name: self[Number.name], title: title, source: self[Number.source],
            from: from ?? .earliest, gone: gone, unable: unable, onlyBesideGone: beside,
            leastMonths: waits, countsUnattended: try judgesUnattended(),
            severity: try severity())
    }

    private func codes(_ number: Int, of list: CodeList) throws(OwnRefusal) -> [Int] {
        let reading = list.read(self[number])
        if let word = reading.unlisted.first { throw .rules(.unread(word)) }
        return reading.codes
    }

    private func circumstances(_ number: Int) throws(OwnRefusal) -> [Circumstance] {
        let found = try codes(number, of: CodeLists.circumstance)
            .compactMap { Circumstance(rawValue: $0) }
        if let never = found.first(where: { !$0.canCount }) { throw .rules(.neverCounts(never)) }
        return found
    }

    /// Written as 失联:6、服刑:6.
    private func waits() throws(OwnRefusal) -> [RulePack.LeastMonths] {
        var waits: [RulePack.LeastMonths] = []
        let written = WrittenText.narrow(self[Number.leastMonths])
        for piece in WrittenText.pieces(written, at: ["、", ",", ";"]) {
            let parts = WrittenText.pieces(piece, at: [":"])
            guard parts.count == 2, let months = Int(parts[1]), (1...120).contains(months),
                let code = CodeLists.circumstance.find(parts[0])?.code.number,
                let circumstance = Circumstance(rawValue: code),
                !waits.contains(where: { $0.circumstance == circumstance })
            else { throw .rules(.unread(piece)) }
            waits.append(RulePack.LeastMonths(circumstance: circumstance, months: months))
        }
        return waits
    }

    /// What was written as a text is not guessed at.
    private func judgesUnattended() throws(OwnRefusal) -> Bool {
        let written = self[Number.countsUnattended]
        guard written.isEmpty else { throw .rules(.unread(written)) }
        return countsUnattended ?? true
    }

    private func severity() throws(OwnRefusal) -> DisabilityRule {
        let grades = try codes(Number.grades, of: CodeLists.disabilityGrade)
        return DisabilityRule(
            grades: grades.isEmpty ? DisabilityRule.standard.grades : grades,
            otherGrades: try codes(Number.otherGrades, of: CodeLists.disabilityGrade),
            otherCategories: try codes(
                Number.otherDisabilities, of: CodeLists.disabilityCategory))
    }
}

extension PackTexts: EncodedPart {
    func encode(into writer: inout CBORWriter) {
        writer.write(row: texts, countsUnattended.map { $0 ? 1 : 0 })
    }

    init(from reader: inout CBORReader) throws(WireError) {
        let (texts, counts): ([String], Int?) = try reader.readRow()
        self.init(texts, countsUnattended: counts.map { $0 != 0 })
    }
}
