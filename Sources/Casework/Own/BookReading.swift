import Records
import Wire

/// Reads the definitions of units, those above first, into fields and codes of forms.
struct BookReading {
    private(set) var fields: [KnownField] = []
    private(set) var codes: [KnownCode] = []
    private let day: CalendarDay
    private var names: [RecordKind: [String]] = [:]
    private var numbers: [Int: Int] = [:]

    init(_ sources: [FormBook.Source], on day: CalendarDay) {
        self.day = day
        for own in sources.map(\.own) {
            for number in own.fields.map(\.number) { numbers[number, default: 0] += 1 }
            for number in own.codes.map(\.number) { numbers[number, default: 0] += 1 }
        }
        for source in sources { readCodes(source) }
        for source in sources { readFields(source) }
    }

    private mutating func readCodes(_ source: FormBook.Source) {
        for own in source.own.codes {
            let refusal =
                OwnRefusal.forbidden(among: own.labels.all + [own.list]) ?? shared(own.number)
            codes.append(
                KnownCode(
                    unit: source.unit, own: own, refusal: refusal,
                    isOpen: own.labels.isOpen(on: day)))
        }
    }

    /// Those in use come first: a field that took the place of an ended one has its name.
    private mutating func readFields(_ source: FormBook.Source) {
        let open = source.own.fields.filter { $0.labels.isOpen(on: day) }
        let ended = source.own.fields.filter { !$0.labels.isOpen(on: day) }
        for own in open + ended {
            let type = own.holds(codes(of: own.list))
            let refusal = refusal(of: own) ?? (type == nil ? .incomplete : nil)
            let field = refusal == nil ? type.map { self.field(own, $0, source.name) } : nil
            fields.append(
                KnownField(
                    unit: source.unit, own: own, field: field, refusal: refusal,
                    isOpen: own.labels.isOpen(on: day)))
            if field != nil, let kind = own.kind { names[kind, default: []] += own.keys }
        }
    }

    private func refusal(of own: OwnField) -> OwnRefusal? {
        guard let kind = own.kind, !own.name.isEmpty, !own.labels.label.chinese.isEmpty else {
            return .incomplete
        }
        return OwnRefusal.of(own.names, in: kind) ?? shared(own.number)
    }

    private func shared(_ number: Int) -> OwnRefusal? {
        numbers[number, default: 0] > 1 ? .numberShared : nil
    }

    private func codes(of list: String) -> [Code] {
        codes.filter { $0.refusal == nil && $0.own.list == list }.map(\.own.code)
    }

    /// Two offices may choose one name without knowing of each other: the one above, or else the
    /// first, has it, and the other's stands with its unit.
    private func field(_ own: OwnField, _ type: FieldType, _ unit: String) -> Field {
        let taken = own.kind.flatMap { names[$0] } ?? []
        let isTaken = own.keys.contains(where: taken.contains)
        let label = own.labels.label
        return Field(
            own.number, isTaken ? "\(own.name)_\(own.number)" : own.name, type,
            isTaken ? "\(label.chinese)(\(unit))" : label.chinese,
            isTaken ? "\(label.english) (\(unit))" : label.english,
            names: isTaken ? [] : own.labels.others,
            sensitivity: own.keeping == 1 ? .open : .personal,
            maximumLength: own.type == 1 ? 500 : 200)
    }
}

extension OwnField {
    /// Its names as they are compared.
    fileprivate var keys: [String] { names.map(WrittenText.key) }
}
