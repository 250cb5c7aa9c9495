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
    package func unit(named written: String) -> Identifier? {
        let key = WrittenText.key(written)
        guard !key.isEmpty else { return nil }
        let byCode = units.filter { $0.codes.contains(key) }
        if let only = byCode.only { return only.unit }
        let stem = Self.stem(key)
        if let only = matching({ $0 == stem }).only { return only.unit }
        return matching { stem.hasSuffix($0) && $0.unicodeScalars.count > 1 }.only?.unit
    }

    /// The unit that a table is about: that of its name, then of the lines above its head.
    package func unit(of table: SurveyTable) -> Identifier? {
        if let unit = unit(named: Self.code(in: table.name)) { return unit }
        for line in table.preamble {
            if let unit = unit(within: line) { return unit }
        }
        return nil
    }

    /// The one unit whose full name stands somewhere in a line.
    private func unit(within line: String) -> Identifier? {
        let key = WrittenText.key(line)
        let found = units.filter { unit in
            unit.names.contains { key.contains(WrittenText.key($0)) && !$0.isEmpty }
        }
        return found.only?.unit
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

extension Array {
    fileprivate var only: Element? { count == 1 ? self[0] : nil }
}
