import Records

/// What people call an own field, code, rule pack or list of categories, and from when to when it
/// is used.
package struct OwnLabels: Hashable, Sendable {
    /// Both languages; the second is the field's name where no English was given.
    package let label: Wording
    /// Other headings and spellings, in the order of writing.
    package let others: [String]
    /// The first day; nil if it always was used.
    package let from: CalendarDay?
    /// The day on which it no longer is; nil while it is.
    package let to: CalendarDay?

    init(_ label: Wording, others: [String], from: CalendarDay?, to: CalendarDay?) {
        self.label = label
        self.others = others
        self.from = from
        self.to = to
    }

    /// Whether it may be written on a day.
    package func isOpen(on day: CalendarDay) -> Bool {
        day.isIn(from, until: to)
    }

    /// The labels and the other names.
    var all: [String] { [label.chinese, label.english] + others }

    /// The label, with a unit behind it where two offices chose one name.
    func label(of unit: String?) -> Wording {
        guard let unit else { return label }
        return Wording("\(label.chinese)(\(unit))", "\(label.english) (\(unit))")
    }

    /// What stands in one text, parted as people part names.
    static func names(in text: String) -> [String] {
        WrittenText.pieces(WrittenText.narrow(text), at: ["、", ",", ";"])
    }
}

extension Entry {
    /// What the entry said when it was added: who corrects a definition changes its labels and
    /// days, never what it means.
    func first(_ field: Int) -> Value {
        guard let state = self[field] else { return .null }
        return (state.live + state.replaced).first { $0.dot == id.dot }?.value ?? .null
    }

    /// The labels as they are now; a definition that was taken out was never to be used.
    ///
    /// - Parameter english: where no English label stands.
    func labels(_ numbers: EntryFieldNumber.LabelNumbers, english: String) -> OwnLabels {
        let text = { (number: Int) in WrittenText.trimmed(Optional(value(number)).text) }
        let written = text(numbers.english)
        return OwnLabels(
            Wording(text(numbers.chinese), written.isEmpty ? english : written),
            others: OwnLabels.names(in: text(numbers.otherNames)),
            from: CalendarDay(value(numbers.from)),
            to: isCurrent ? CalendarDay(value(numbers.to)) : .earliest)
    }
}
