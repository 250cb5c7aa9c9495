package import Casework
import Records
import Storage
import Trust
package import Wire

/// The units that a node knows by name, and the people in their rosters.
package struct UnitTree: Sendable {
    /// A unit before those below it; siblings by code, then by id.
    package let units: [NamedUnit]
    /// The forms with what these units add to them.
    package let forms: FormBook
    /// Of the units that visit by another rule than the standard.
    let ownVisitRules: [Identifier: VisitRule]
    private let places: [Identifier: Int]
    /// Looked up for every row of a list.
    private let names: [Identifier: String]
    private let own: Identifier
    private let today: CalendarDay
    /// As the own unit was called in the request to join; nil at the founder's, and where the unit
    /// has a name.
    private let askedName: String?
    /// As the units were called from which files have come, whose records are not here.
    private let carriedNames: [Identifier: String]

    /// - Parameter today: on which the names are to hold.
    init(_ node: Node, _ transaction: Transaction, on today: CalendarDay) throws {
        let book = try node.book(transaction)
        own = node.unit
        self.today = today
        carriedNames = try Dictionary(
            transaction.carriedLogs().map { ($0.description.unit, $0.unitName) }
        ) { first, _ in first }
        let records = try Self.records(transaction)
        let name = { (id: Identifier) in
            let (record, summary) =
                records[id].map { (Optional($0.0), $0.1) } ?? (nil, UnitSummary())
            return NamedUnit(
                id: id, parent: book.parent(of: id), depth: book.ancestors(of: id).count,
                record: record, summary: summary, designation: summary.designation(on: today))
        }
        units = Self.ordered(book.root.unit, book, name)
        places = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1.id, $0) })
        forms = Self.forms(of: units, on: today)
        let known = units.map { ($0.id, $0.name) }.filter { !$0.1.isEmpty }
        names = Dictionary(uniqueKeysWithValues: known)
        // The request is signed, and reading it is not for nothing.
        askedName = try names[own] == nil ? Self.askedName(transaction) : nil
        let rules = units.map { ($0.id, $0.visitRule) }.filter { $0.1 != .standard }
        ownVisitRules = Dictionary(uniqueKeysWithValues: rules)
    }

    private static func askedName(_ transaction: Transaction) throws -> String? {
        try transaction.clear.value(.pendingRequest)
            .map { try JoinRequest.decode($0).wish.unitName }
    }

    /// What the units' own records say; of several of one unit all of it, under the one that names
    /// it.
    private static func records(
        _ transaction: Transaction
    ) throws -> [Identifier: (Dot, UnitSummary)] {
        var records: [Identifier: (Dot, UnitSummary)] = [:]
        for (row, bytes) in try transaction.summaries(kind: .unit) {
            guard let summary = try? RecordSummary.decode(bytes).unit else { continue }
            guard let known = records[row.unit] else {
                records[row.unit] = (row.id, summary)
                continue
            }
            let isNamed = !known.1.designations.isEmpty || summary.designations.isEmpty
            records[row.unit] = (isNamed ? known.0 : row.id, known.1.joined(with: summary))
        }
        return records
    }

    private static func forms(of units: [NamedUnit], on today: CalendarDay) -> FormBook {
        let sources = units.filter { !$0.summary.own.isEmpty }.map { unit in
            FormBook.Source(
                unit: unit.id, name: unit.name.isEmpty ? "\(unit.id)" : unit.name,
                own: unit.summary.own)
        }
        return sources.isEmpty ? .builtIn : FormBook(sources, on: today)
    }

    private static func ordered(
        _ unit: Identifier, _ book: GrantBook, _ name: (Identifier) -> NamedUnit
    ) -> [NamedUnit] {
        let below = book.children(of: unit).map(name).sorted { ($0.code, $0.id) < ($1.code, $1.id) }
        return [name(unit)] + below.flatMap { ordered($0.id, book, name) }
    }

    /// The unit of an id; nil if no grant that is in force here puts it into the tree.
    package subscript(unit: Identifier) -> NamedUnit? { places[unit].map { units[$0] } }

    /// How often the unit visits.
    func visitRule(of unit: Identifier) -> VisitRule { ownVisitRules[unit] ?? .standard }

    /// What a unit says, or the nearest above that says it.
    func nearest<Said>(to unit: Identifier, _ said: (NamedUnit) -> Said?) -> Said? {
        var next = self[unit]
        while let unit = next {
            if let said = said(unit) { return said }
            next = unit.parent.flatMap { self[$0] }
        }
        return nil
    }

    /// What people call the unit; its id's first digits if its name is not here, and no parcel told
    /// it. Right after
    /// joining, when its own record has not come yet, this node's unit is called as the request to
    /// join calls it.
    package func name(of unit: Identifier) -> String {
        if let name = names[unit] { return name }
        if let name = carriedNames[unit], !name.isEmpty { return name }
        let asked = unit == own ? askedName : nil
        return asked ?? String(unit.description.prefix(8))
    }

    /// The unit that goes by a name, a division code or the beginning of an id.
    package func find(_ text: String) throws -> NamedUnit {
        let exact = units.filter {
            !text.isEmpty && ($0.code == text || name(of: $0.id) == text)
        }
        let found =
            exact.isEmpty
            ? units.filter { text.count >= 4 && $0.id.description.hasPrefix(text.lowercased()) }
            : exact
        // A code may be given again once the unit that had it is no more.
        let living = found.filter { !$0.isAbolished(on: today) }
        guard let unit = living.first ?? found.first else {
            throw NodeError.unknownUnit(text, near: names(near: text))
        }
        guard living.count < 2, living.count == 1 || found.count == 1 else {
            throw NodeError.ambiguousUnit(text, found.map { Self.otherName($0, than: text) })
        }
        return unit
    }

    /// The names that hold the text, or are held in it, or differ in one character; a few will do.
    private func names(near text: String) -> [String] {
        let written = text.filter { !$0.isWhitespace }
        let found = units.map(\.name).filter { name in
            guard !name.isEmpty, !written.isEmpty else { return false }
            let differing = zip(name, written).count { $0 != $1 }
            return name.contains(written) || name.count > 1 && written.contains(name)
                || name.count == written.count && name.count > 2 && differing == 1
        }
        return Array(found.prefix(5))
    }

    /// The code, or where that is what was asked for or there is none, the id's first digits.
    private static func otherName(_ unit: NamedUnit, than text: String) -> String {
        unit.code.isEmpty || unit.code == text ? String(unit.id.description.prefix(8)) : unit.code
    }
}
