package import Wire

/// Finds units by what tables call them: 曼兵村委会, 曼兵村, 勐龙镇曼兵村委会, 532801103202.
package struct UnitDirectory: Sendable {
    private let units: [KnownUnit]
    private let stems: [[String]]

    /// Takes the units that a table may speak of; a name that several could mean finds none of
    /// them.
    package init(_ units: [KnownUnit]) {
        self.units = units
        stems = units.map { $0.names.map(Self.stem).filter { !$0.isEmpty } }
    }

    /// The unit of a written name or code; nil if none or several could be meant.
    package func unit(named written: String) -> Identifier? { all(named: written).only?.unit }

    /// The unit that a table is about: that of the file's and the sheet's name and of the lines
    /// above the head. Of a township and its village, which a title often names together, the
    /// village is meant; nil if none is named, or several of which none is above the others.
    package func unit(of table: SurveyTable) -> Identifier? {
        let named = table.names.flatMap { name in
            let code = Self.code(in: name)
            return all(named: code.isEmpty ? name : code)
        }
        let found = named + table.preamble.flatMap(all(within:))
        let above = found.flatMap(ancestors)
        let lowest = found.map(\.unit).filter { !above.contains($0) }
        return lowest.allSatisfy { $0 == lowest.first } ? lowest.first : nil
    }

    /// The list by which a unit's tables may name categories; nil if it has none of its own.
    func categoryList(of unit: Identifier) -> CategoryList? {
        units.first { $0.unit == unit }?.categoryList
    }

    private func all(named written: String) -> [KnownUnit] {
        let key = WrittenText.key(written)
        guard !key.isEmpty else { return [] }
        let byCode = units.filter { $0.codes.contains(key) }
        if byCode.count == 1 { return byCode }
        let stem = Self.stem(key)
        let exact = matching { $0 == stem }
        if exact.count == 1 { return exact }
        return matching { stem.hasSuffix($0) && $0.unicodeScalars.count > 1 }
    }

    /// The units whose full name stands somewhere in a line.
    private func all(within line: String) -> [KnownUnit] {
        let key = WrittenText.key(line)
        return units.filter { unit in
            unit.names.contains { key.contains(WrittenText.key($0)) && !$0.isEmpty }
        }
    }

    private func ancestors(of unit: KnownUnit) -> [Identifier] {
        guard let parent = unit.parent else { return [] }
        return [parent] + (units.first { $0.unit == parent }.map(ancestors) ?? [])
    }

    private func matching(_ isMeant: (String) -> Bool) -> [KnownUnit] {
        zip(units, stems).filter { $0.1.contains(where: isMeant) }.map(\.0)
    }

    /// The first run of digits of a file's name: a division code has six, nine or twelve.
    private static func code(in name: String) -> String {
        let digits = name.unicodeScalars.drop { !("0"..."9").contains($0) }
            .prefix { ("0"..."9").contains($0) }
        return [6, 9, 12].contains(digits.count) ? String(digits) : ""
    }

    /// The name without what villages are called in general.
    private static func stem(_ name: String) -> String {
        let key = WrittenText.key(name)
        for ending in endings where key.hasSuffix(ending) && key != ending {
            return String(key.dropLast(ending.count))
        }
        return key
    }

    /// The longer before the shorter that they end in.
    private static let endings = [
        "社区居民委员会", "社区居委会", "村民委员会", "居民委员会", "村委会", "居委会", "社区", "行政村", "村",
    ]
}

extension Collection {
    fileprivate var only: Element? { count == 1 ? first : nil }
}
