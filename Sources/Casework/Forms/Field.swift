package import Records

/// One field of a form, as data. A class, because every derivation asks the forms for fields over
/// and over: handing one on costs no more than a count.
package final class Field: Hashable, Sendable {
    /// What is stored; the field keeps it for ever. 1 or more.
    package let number: Int
    /// For programs and the command line: `birth_date`.
    package let name: String
    /// What pages show people.
    package let label: Wording
    /// Other headings and names under which people know the field.
    package let otherNames: [String]
    /// Decides how a written text is read, and what cannot be read stays a text.
    package let type: FieldType
    /// Decides where the field may be shown.
    package let sensitivity: Sensitivity
    /// How the field acts while people disagree about it.
    package let rule: ConflictRule
    /// Why a disagreement is hard, and why the order is as it is; nil for a soft one.
    package let ruleReason: Wording?
    /// Decides who may write and who may read it.
    package let access: Access
    /// The most characters of a text.
    package let maximumLength: Int
    /// Whether an entry, or a new record, is refused without it.
    package let isRequired: Bool
    /// How entries come about and are corrected. Of a field that is no collection it says only
    /// whether the program alone writes it.
    package let upkeep: Upkeep
    /// Whether what is written in it travels before everything else (design section 5): reports of
    /// a danger, and what is done about them.
    package let isUrgent: Bool
    /// Which day a person means who types month and day without the year; nil where that may be
    /// either, and it is kept as a doubtful text.
    package let yearless: YearlessDay?
    /// Whether it stands in what an office says of itself: its texts then are about no child, and a
    /// hospital or a hotline is called what it is called.
    package let isOfOffice: Bool

    /// Describes a field by its label in both languages; `hard` makes its conflicts hard, with
    /// order and reason.
    package init(
        _ number: Int, _ name: String, _ type: FieldType, _ chinese: String, _ english: String,
        names: [String] = [], sensitivity: Sensitivity = .open, hard: Protection? = nil,
        access: Access = .files, maximumLength: Int = 200, isRequired: Bool = false,
        upkeep: Upkeep = .appended, isUrgent: Bool = false,
        yearless: YearlessDay? = nil
    ) {
        self.number = number
        self.name = name
        self.type = type
        label = Wording(chinese, english)
        otherNames = names
        self.sensitivity = sensitivity
        rule = hard.map { .hard(protective: $0.order) } ?? .soft
        ruleReason = hard?.reason
        self.access = access
        self.maximumLength = maximumLength
        self.isRequired = isRequired
        self.upkeep = upkeep
        self.isUrgent = isUrgent
        self.yearless = yearless
        isOfOffice = false
    }

    /// The same field, holding something else.
    convenience init(_ field: Field, holding type: FieldType) {
        self.init(field, holding: type, isOfOffice: field.isOfOffice)
    }

    private init(_ field: Field, holding type: FieldType, isOfOffice: Bool) {
        (self.type, self.isOfOffice) = (type, isOfOffice)
        (number, name, label, otherNames) =
            (field.number, field.name, field.label, field.otherNames)
        (sensitivity, access, isUrgent) = (field.sensitivity, field.access, field.isUrgent)
        (rule, ruleReason) = (field.rule, field.ruleReason)
        (maximumLength, isRequired) = (field.maximumLength, field.isRequired)
        (upkeep, yearless) = (field.upkeep, field.yearless)
    }

    /// No two fields of a form, or of a collection, have one number, and a field differs from
    /// itself by the codes that were added. Forms that keep the same collection, as those of
    /// children and of registers keep problems, say the same of its entries.
    package static func == (left: Field, right: Field) -> Bool {
        left === right
            || (left.number == right.number && left.name == right.name && left.type == right.type
                && left.label == right.label && left.isOfOffice == right.isOfOffice)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(number)
        hasher.combine(name)
    }

    /// Whether it is that field of the child's form, also with the codes that a county has added.
    package func isChilds(_ number: Int) -> Bool {
        self.number == number && name == Forms.child[number]?.name
    }

    /// The list that the field's values come from; nil if it has none.
    package var codes: CodeList? {
        switch type {
        case .code(let list), .codeSet(let list): list
        default: nil
        }
    }

    /// The fields of an entry, if the field is a collection; otherwise none.
    package var entryFields: [Field] {
        if case .entries(let fields) = type { fields } else { [] }
    }

    /// The field of an entry that a cell of it belongs to; nil if the field is no collection, or
    /// knows none of that number.
    package func entryField(of cell: Cell) -> Field? {
        guard case .entry(_, _, let inner) = cell else { return nil }
        return entryFields.first { $0.number == inner }
    }

    /// Whether the field's values are elements of a set.
    package var isSet: Bool { if case .codeSet = type { true } else { false } }

    /// Whether the field is a collection of entries.
    package var isCollection: Bool { if case .entries = type { true } else { false } }

    /// The same field in a form of offices, with those of its entries.
    func ofOffice() -> Field {
        guard case .entries(let fields) = type else {
            return Field(self, holding: type, isOfOffice: true)
        }
        return Field(self, holding: .entries(fields.map { $0.ofOffice() }), isOfOffice: true)
    }

    /// Every name under which the field is found.
    var allNames: [String] { [name, label.chinese, label.english] + otherNames }
}
