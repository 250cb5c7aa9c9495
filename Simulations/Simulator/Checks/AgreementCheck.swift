import Node
import Records
import Storage
import Wire

/// (1) A record is a function of its set of changes: whoever holds the same of a unit shows the
/// same, byte for byte, whenever and wherever that was. After healing all hold the same.
struct AgreementCheck {
    let oracle: Oracle

    /// Compares what an installation shows with what anyone has shown who held the same.
    func examine(_ installation: Installation) throws {
        guard let node = installation.node else { return }
        let (lines, carried) = try node.read { transaction in
            (try transaction.derivedContent(), try Self.carriedUnits(transaction))
        }
        let shown = Self.byUnit(lines.filter { !$0.hasPrefix("place ") })
        // Where a parcel has brought more than the logs that are here, their heads do not tell all.
        for holding in Self.holdings(of: installation) where !carried.contains(holding.unit) {
            let look = shown[holding.unit.description] ?? []
            if let known = oracle.looks[holding], known != look {
                throw Failure(.agreement, "\(installation.name): \(Self.difference(look, known))")
            }
            oracle.looks[holding] = look
        }
    }

    /// The units with files of which parcels show more than is held.
    private static func carriedUnits(_ transaction: Transaction) throws -> Set<Identifier> {
        Set(
            try transaction.recordsShownByParcels().compactMap {
                try transaction.recordRow($0)?.unit
            })
    }

    /// The lines of records and conflicts, by the unit of the record.
    private static func byUnit(_ lines: [String]) -> [String: [String]] {
        var units: [Substring: String] = [:]
        var found: [String: [String]] = [:]
        for line in lines {
            let words = line.split(separator: " ")
            if words[0] == "record" {
                units[words[1]] = String(words[2])
                found[String(words[2]), default: []].append(line)
            } else if words[0] == "conflict", let unit = units[words[1]] {
                found[unit, default: []].append(line)
            }
        }
        return found
    }

    /// What is held of each unit, sorted by unit.
    static func holdings(of installation: Installation) -> [Oracle.Holding] {
        let logs = installation.held.values.filter { $0.number > $0.origin }
        return Dictionary(grouping: logs, by: \.unit).sorted { $0.key < $1.key }.map { unit, logs in
            Oracle.Holding(unit: unit, heads: logs.map(\.head).sorted())
        }
    }

    private static func difference(_ one: [String], _ other: [String]) -> String {
        let (first, second) = (Set(one), Set(other))
        let more = one.first { !second.contains($0) } ?? "-"
        let less = other.first { !first.contains($0) } ?? "-"
        return "shows \(more.prefix(200)) instead of \(less.prefix(200))"
    }

    private static func difference(_ one: [Oracle.Head], _ other: [Oracle.Head]) -> String {
        let more = one.first { !other.contains($0) }.map { "\($0)" } ?? "-"
        let less = other.first { !one.contains($0) }.map { "\($0)" } ?? "-"
        return "\(more) and \(less)"
    }

    /// All installations that may hold a unit hold the same of it.
    func examineAll(_ installations: [Installation]) throws {
        for unit in Set(installations.map(\.unit)).sorted() {
            for part in [[LogClass.own], [.urgent, .routine, .assessment]] {
                try examine(unit, part, among: installations)
            }
        }
    }

    private func examine(
        _ unit: Identifier, _ classes: [LogClass], among installations: [Installation]
    ) throws {
        var first: (name: String, heads: [Oracle.Head])?
        for installation in installations
        where oracle.mayHold(unit, classes[0], at: installation.unit)
            && !oracle.revocations.contains(installation.nodeKey)
        {
            let heads = installation.held.values
                .filter {
                    $0.unit == unit && classes.contains($0.logClass) && $0.number > $0.origin
                }
                .map(\.head).sorted()
            if let first, first.heads != heads {
                throw Failure(
                    .agreement,
                    "\(first.name) and \(installation.name) hold different changes of \(unit): "
                        + Self.difference(first.heads, heads))
            }
            first = (installation.name, heads)
        }
    }
}

extension StoredLog {
    /// The end of the branch, as the oracle names it.
    var head: Oracle.Head {
        Oracle.Head(
            log: id, number: number, hash: hash, accepted: min(accepted, number),
            adopted: adopted)
    }
}
