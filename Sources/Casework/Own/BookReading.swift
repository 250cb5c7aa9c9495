import Records
import Wire

/// Reads the definitions of units, those above first, into fields and codes of forms, rule packs
/// and lists of categories.
struct BookReading {
    private(set) var fields: [KnownField] = []
    private(set) var codes: [KnownCode] = []
    private(set) var packs: [KnownRulePack] = []
    private(set) var lists: [KnownCategoryList] = []
    /// What is taken over, by the name of its list, in the same order.
    private(set) var codesByList: [String: [Code]] = [:]
    private let day: CalendarDay
    private var names: [RecordKind: [String]] = [:]
    private var codeNames: [String: [String]] = [:]
    private var numbers: [Int: Int] = [:]

    init(_ sources: [FormBook.Source], on day: CalendarDay) {
        self.day = day
        for own in sources.map(\.own) {
            for number in own.numbers { numbers[number, default: 0] += 1 }
        }
        for source in sources { readCodes(source) }
        for source in sources { readLists(source) }
        for source in sources { readFields(source) }
        for source in sources {
            packs += source.own.packs.map { KnownRulePack($0, of: source.unit, on: day) }
        }
    }

    /// Units name such a list by its code, so that what they say never means another's.
    private mutating func readLists(_ source: FormBook.Source) {
        for own in inUseFirst(source.own.lists, \.labels) {
            var refusal = OwnRefusal.forbidden(among: own.labels.all) ?? shared(own.number)
            var list: CategoryList?
            do throws(OwnRefusal) {
                if refusal == nil { list = try own.list() }
            } catch { refusal = error }
            if list != nil, let code = own.asCode.map({ take($0, source.name) }) {
                list?.title = code.label
            }
            lists.append(
                KnownCategoryList(
                    unit: source.unit, own: own, list: list, refusal: refusal,
                    isOpen: own.labels.isOpen(on: day)))
        }
    }

    private mutating func readCodes(_ source: FormBook.Source) {
        for own in inUseFirst(source.own.codes, \.labels) {
            let refusal = OwnRefusal.of(own) ?? shared(own.number)
            let code = refusal == nil ? take(own, source.name) : nil
            codes.append(
                KnownCode(
                    unit: source.unit, own: own, code: code, refusal: refusal,
                    isOpen: own.labels.isOpen(on: day)))
        }
    }

    private mutating func readFields(_ source: FormBook.Source) {
        for own in inUseFirst(source.own.fields, \.labels) {
            let type = own.holds(list(own.list))
            let refusal = refusal(of: own) ?? (type == nil ? .incomplete : nil)
            let field = refusal == nil ? type.map { self.field(own, $0, source.name) } : nil
            fields.append(
                KnownField(
                    unit: source.unit, own: own, field: field, refusal: refusal,
                    isOpen: own.labels.isOpen(on: day)))
            if field != nil, let kind = own.kind { names[kind, default: []] += own.keys }
        }
    }

    /// Those in use come first: what took the place of an ended one has its name.
    private func inUseFirst<Definition>(
        _ definitions: [Definition], _ labels: (Definition) -> OwnLabels
    ) -> [Definition] {
        definitions.filter { labels($0).isOpen(on: day) }
            + definitions.filter { !labels($0).isOpen(on: day) }
    }

    private func refusal(of own: OwnField) -> OwnRefusal? {
        guard let kind = own.kind, !own.name.isEmpty, !own.labels.label.chinese.isEmpty else {
            return .incomplete
        }
        let sealed = own.needsList ? OwnRefusal.sealed(own.list) : nil
        return OwnRefusal.of(own.names, in: kind) ?? sealed ?? shared(own.number)
    }

    private func shared(_ number: Int) -> OwnRefusal? {
        numbers[number, default: 0] > 1 ? .numberShared : nil
    }

    /// A built-in list with what is added to it, or an office's own.
    private func list(_ name: String) -> CodeList {
        (CodeLists.named(name) ?? CodeList(name, [])).adding(codesByList[name] ?? [])
    }

    /// A code of the program, or of the office above, or else of the first, has the name that
    /// another would have as well.
    private mutating func take(_ own: OwnCode, _ unit: String) -> Code {
        let keys = own.labels.all.map(WrittenText.key)
        let taken = codeNames[own.list] ?? CodeLists.named(own.list)?.keys ?? []
        let code = own.code(of: keys.contains(where: taken.contains) ? unit : nil)
        codeNames[own.list] = taken + keys
        codesByList[own.list, default: []].append(code)
        return code
    }

    /// Two offices may choose one name without knowing of each other: the one above, or else the
    /// first, has it, and the other's stands with its unit.
    private func field(_ own: OwnField, _ type: FieldType, _ unit: String) -> Field {
        let taken = own.kind.flatMap { names[$0] } ?? []
        let isTaken = own.keys.contains(where: taken.contains)
        let label = own.labels.label(of: isTaken ? unit : nil)
        return Field(
            own.number, isTaken ? "\(own.name)_\(own.number)" : own.name, type, label.chinese,
            label.english, names: isTaken ? [] : own.labels.others,
            sensitivity: own.keeping == 1 ? .open : .personal,
            maximumLength: own.type == 1 ? 500 : 200)
    }
}

extension OwnField {
    /// Its names as they are compared.
    fileprivate var keys: [String] { names.map(WrittenText.key) }
}

extension CodeList {
    /// The names of its codes as they are compared.
    fileprivate var keys: [String] { codes.flatMap(\.allNames).map(WrittenText.key) }
}
