package import Records
package import Wire

/// The forms as one node sees them: the built-in ones, and what the offices that it knows add.
///
/// (1) A definition is judged here, wherever it came from: one that a form may not have is listed
///     with the reason and adds nothing.
/// (2) What nobody defined is shown by its number and kept.
/// (3) Nothing that is derived asks the book: summaries, conflicts and clocks are the same on every
///     node, whatever definitions have reached it. What rule packs judge is found when it is asked.
package struct FormBook: Sendable {
    /// In the order of their units, those above first; also those that are not taken over.
    package let fields: [KnownField]
    /// Likewise.
    package let codes: [KnownCode]
    /// Likewise.
    package let packs: [KnownRulePack]
    /// Likewise.
    package let lists: [KnownCategoryList]
    /// Sorted by kind.
    private let forms: [Form]
    private let codesByList: [String: [Code]]

    /// What one unit defines.
    package struct Source {
        let unit: Identifier
        let name: String
        let own: OwnDefinitions

        /// - Parameter name: by which two fields of one name are told apart.
        package init(unit: Identifier, name: String, own: OwnDefinitions) {
            self.unit = unit
            self.name = name
            self.own = own
        }
    }

    /// The forms to which nobody added anything.
    package static let builtIn = FormBook([], on: .earliest)

    /// - Parameters:
    ///   - sources: a unit before those below it.
    ///   - day: on which what they define is in use, or not.
    package init(_ sources: [Source], on day: CalendarDay) {
        let reading = BookReading(sources, on: day)
        (fields, codes) = (reading.fields, reading.codes)
        (packs, lists) = (reading.packs, reading.lists)
        codesByList = reading.codesByList
        let packNames = packs.filter { $0.pack != nil }.flatMap(\.own.names)
        forms = Forms.all.map { form in
            form.growing(by: reading.codesByList, packs: packNames)
                .adding(reading.fields.filter { $0.own.kind == form.kind }.compactMap(\.field))
        }
    }

    /// The form of a kind; nil for kinds of a newer program.
    ///
    /// - Parameter cells: those of the record; what nobody defined is added under its number, so
    ///   that it is shown.
    package func form(of kind: RecordKind, showing cells: some Sequence<Cell>) -> Form? {
        guard let form = form(of: kind) else { return nil }
        return form.adding(Self.unknown(among: cells, in: form))
    }

    /// The form of a kind without what nobody defined; nil for kinds of a newer program.
    package func form(of kind: RecordKind) -> Form? { forms.first { $0.kind == kind } }

    /// The form of children's files.
    package var child: Form { form(of: .child) ?? Forms.child }

    /// The form of families' records.
    package var family: Form { form(of: .family) ?? Forms.family }

    /// The form of a unit's registers.
    package var register: Form { form(of: .register) ?? Forms.register }

    /// The form of units' own records.
    package var unit: Form { form(of: .unit) ?? Forms.unit }

    /// A built-in list with the codes that offices added to it.
    package func list(_ list: CodeList) -> CodeList { list.adding(codesByList[list.name] ?? []) }

    /// The form of children's files without the fields that take no new values.
    package var openChild: Form {
        let ended = fields.filter { !$0.isOpen }.map(\.own.number)
        return ended.isEmpty ? child : child.without(ended)
    }

    /// The own field of children's files or families that goes by a name or number; also one that
    /// is not taken over.
    package func field(named written: String) -> KnownField? {
        let key = WrittenText.key(written)
        let isNamed = { (names: [String]) in names.contains { WrittenText.key($0) == key } }
        return fields.first { isNamed($0.field?.allNames ?? []) }
            ?? fields.first { String($0.own.number) == key || isNamed($0.own.names) }
    }

    /// The own code of a list that goes by a name or number; also one that is not taken over.
    package func code(named written: String, in list: String) -> KnownCode? {
        let key = WrittenText.key(written)
        return codes.first { known in
            let names = (known.code?.allNames ?? []) + known.own.labels.all
            return known.own.list == list
                && (String(known.own.number) == key
                    || names.contains { WrittenText.key($0) == key })
        }
    }

    private static func unknown(among cells: some Sequence<Cell>, in form: Form) -> [Field] {
        var found: [Field] = []
        var seen: Set<Int> = []
        for cell in cells where cell.field >= OwnNumber.first && form[cell.field] == nil {
            guard seen.insert(cell.field).inserted else { continue }
            var type = FieldType.text
            if case .element = cell { type = .codeSet(CodeList("", isOpen: true, [])) }
            let name = "\(cell.field)"
            found.append(
                Field(
                    cell.field, "unknown_" + name, type, "未知字段" + name, "unknown field " + name,
                    access: .keepers))
        }
        return found
    }
}

extension Form {
    /// The same with more fields.
    fileprivate func adding(_ more: [Field]) -> Form {
        more.isEmpty
            ? self : Form(kind: kind, version: version, label: label, fields: fields + more)
    }

    /// The same without the fields of these numbers.
    fileprivate func without(_ numbers: [Int]) -> Form {
        Form(
            kind: kind, version: version, label: label,
            fields: fields.filter { !numbers.contains($0.number) })
    }
}
