import Casework
import Records
import Storage
import Wire

/// The children as lists and tables know them: linked files of one unit are one child there.
struct UnitedChildren {
    /// In the order in which they became known.
    let children: [KnownChild]
    let transaction: Transaction
    /// The linked files, by each of them.
    let groups: [Dot: ChildFile]
    /// The units that have files here which are not for the person to see.
    let unseen: Set<Identifier>

    /// - Parameter sight: which of them there are for the person who looks.
    init(_ transaction: Transaction, _ sight: Sight) throws {
        self.transaction = transaction
        let known = try Self.all(transaction)
        let linked = try FileGroups(transaction, sight, of: known)
        let all = sight.seen(of: known)
        unseen = Set(known.lazy.filter { !sight.sees($0) }.map(\.unit))
        let linkedFiles = linked.links.groups
        guard !linkedFiles.isEmpty else {
            (children, groups) = (all, [:])
            return
        }
        let names = Set(linkedFiles.flatMap { $0 })
        let byFile = Dictionary(
            uniqueKeysWithValues: all.filter { names.contains($0.record) }.map { ($0.record, $0) })
        var groups: [Dot: ChildFile] = [:]
        var left: Set<Dot> = []
        for files in linkedFiles {
            for members in files.compactMap({ byFile[$0] }).byUnit {
                let chosen = members.first { !$0.summary.isClosed } ?? members[0]
                left.formUnion(members.map(\.record).filter { $0 != chosen.record })
                guard let row = try transaction.recordRow(chosen.record) else { continue }
                let group = try linked.file(row)
                for member in members { groups[member.record] = group }
            }
        }
        self.groups = groups
        children = all.filter { !left.contains($0.record) }.map { $0.united(groups[$0.record]) }
    }

    /// Every file, as its summary says.
    private static func all(_ transaction: Transaction) throws -> [KnownChild] {
        try transaction.mapSummaries(kind: .child) { try Node.known($0.row, $0.summary) }
    }

    /// What is known of the child of a file; nil if it is not here.
    func record(_ file: Dot) throws -> Records.Record? {
        if let group = groups[file] { return group.record }
        return try transaction.recordRow(file).map { try transaction.record($0) }
    }

    /// The children by their units' own rules of visits, as of a day. What is stored of them goes
    /// by the standard and knows no day, so those that either changes are read again.
    func children(by tree: UnitTree, on today: CalendarDay) throws -> [KnownChild] {
        let rules = tree.ownVisitRules
        var (all, others) = (children, [Int]())
        // By place: a copy of each child would cost more than the questions.
        for place in children.indices where children[place].summary.isWorkedOn(today) {
            if children[place].summary.dependsOnDay(today) || rules[children[place].unit] != nil {
                others.append(place)
            } else if let summary = children[place].summary.found(until: today) {
                all[place] = children[place].saying(summary)
            }
        }
        let read = try map(others.map { children[$0] }) { child, record in
            let rule = rules[child.unit] ?? .standard
            return child.saying(
                groups[child.record].map { ChildSummary($0.united, rule: rule, until: today) }
                    ?? ChildSummary(record, rule: rule, until: today))
        }
        let byFile = Dictionary(uniqueKeysWithValues: read.map { ($0.record, $0) })
        for place in others { all[place] = byFile[children[place].record] ?? children[place] }
        return all
    }

    /// Reads children that are here, in their order.
    func map<Result>(
        _ children: [KnownChild], _ body: (KnownChild, Records.Record) throws -> Result
    ) throws -> [Result] {
        try transaction.mapChanges(of: children, in: rows) { child, changes in
            let record =
                groups[child.record]?.record
                ?? changes[child.record].map { Fold.record(child.record, from: $0.readable) }
            return try record.map { try body(child, $0) }
        }
    }

    /// None for what is known of linked files, which were read before.
    func rows(of child: KnownChild) throws -> [RecordRow] {
        guard groups[child.record] == nil else { return [] }
        return try transaction.recordRow(child.record).map { [$0] } ?? []
    }
}

extension KnownChild {
    /// The same child with all that its files say; open or closed as this file is.
    fileprivate func united(_ child: ChildFile?) -> KnownChild {
        guard let child else { return self }
        var all = ChildSummary(child.united)
        if summary.isClosed { all.status = summary.status }
        return saying(all)
    }

    fileprivate func saying(_ summary: ChildSummary) -> KnownChild {
        KnownChild(record: record, unit: unit, summary: summary, hasArrived: hasArrived)
    }
}

extension [KnownChild] {
    fileprivate var byUnit: [[KnownChild]] {
        var groups: [[KnownChild]] = []
        for child in self {
            if let place = groups.firstIndex(where: { $0[0].unit == child.unit }) {
                groups[place].append(child)
            } else {
                groups.append([child])
            }
        }
        return groups
    }
}
