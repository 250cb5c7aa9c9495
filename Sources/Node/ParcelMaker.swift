import Records
import Storage
import Trust
import Wire

/// Gathers what a parcel shows: the changes of files as they were signed, out of the logs that are
/// held, or out of the parcels by which they came.
struct ParcelMaker {
    private let transaction: Transaction
    private let book: GrantBook
    private var authors: AuthorDirectory
    private let units: UnitTree
    /// The log into which the parcel is to be written.
    private let target: LogDescription
    /// What the parcel is about so far, and shows.
    private var files: Set<Dot> = []
    private var excerpts: [Excerpt] = []

    /// Whether some of it was written to go before everything else.
    var isUrgent: Bool { excerpts.contains { $0.description.logClass == .urgent } }

    init(_ node: Node, _ transaction: Transaction, to unit: Identifier) throws {
        self.transaction = transaction
        book = try node.book(transaction)
        authors = try AuthorDirectory(node, transaction)
        units = try node.units(transaction)
        target = LogDescription(
            unit: unit, writer: node.person, incarnation: try node.incarnation(transaction),
            logClass: .routine)
    }

    /// A parcel of what is to be shown of some files.
    ///
    /// A file of which something stands beyond a fork, or in the log of a unit in which this person
    /// may not write, is left out: what is carried in part would disagree with itself.
    ///
    /// - Parameter wanted: the files with those of their changes that were not carried before.
    /// - Returns: the bytes; nil if there is nothing to carry, or it is more than a parcel may be.
    mutating func parcel(of wanted: [(file: Dot, dots: Set<Dot>)]) throws -> [UInt8]? {
        for (file, dots) in wanted.sorted(by: { $0.file < $1.file }) where !dots.isEmpty {
            guard let found = try excerpts(showing: dots, of: file) else { continue }
            files.insert(file)
            for excerpt in found where !excerpts.contains(excerpt) { excerpts.append(excerpt) }
        }
        return Parcel(of: files.sorted(), excerpts).encode()
    }

    /// Nil if some of the changes cannot be shown.
    private mutating func excerpts(showing dots: Set<Dot>, of file: Dot) throws -> [Excerpt]? {
        var excerpts: [Excerpt] = []
        for (id, dots) in Dictionary(grouping: dots, by: \.log).sorted(by: { $0.key < $1.key }) {
            let numbers = Set(dots.map(\.number))
            let found: [Excerpt]?
            if let log = try transaction.log(id) {
                found = try excerpt(of: log, showing: numbers).map { [$0] }
            } else {
                found = try carried(numbers, of: id, file)
            }
            guard let found, found.allSatisfy({ mayCarry($0) }) else { return nil }
            excerpts += found
        }
        return excerpts
    }

    private func mayCarry(_ excerpt: Excerpt) -> Bool {
        book.carrying(from: excerpt.description.unit, in: target) == .everything
    }

    /// Nil if the log is not held so far.
    private mutating func excerpt(
        of log: StoredLog, showing numbers: Set<UInt64>
    ) throws -> Excerpt? {
        guard numbers.allSatisfy({ $0 <= log.number }) else { return nil }
        let description = try LogDescription.decode(log.description)
        let stretches = try transaction.runs(of: log, after: (numbers.min() ?? 1) - 1)
            .compactMap { try stretch(of: $0, in: log, showing: numbers) }
        return Excerpt(
            of: description, by: try authors.author(of: description).name.short,
            in: units.name(of: description.unit).short, grants: grants(of: description),
            stretches: stretches)
    }

    /// From the first change of a run that is shown to the signature at its end; nil if none is.
    private func stretch(
        of run: StoredRun, in log: StoredLog, showing numbers: Set<UInt64>
    ) throws -> Stretch? {
        let shown = numbers.filter { run.first <= $0 && $0 <= run.last }
        guard let first = shown.min(),
            let before = try transaction.chainHash(of: log, at: first - 1)
        else { return nil }
        let content = try transaction.content(of: run, in: log)
        let items = content.changes.filter { $0.dot.number >= first }.map { logged in
            let isShown = logged.erased == nil && shown.contains(logged.dot.number)
            return isShown
                ? Stretch.Item.change(Array(content.bytes[logged.range]))
                : .sum(logged.sum(in: content.bytes))
        }
        return Stretch(first: first, before: before, items: items, signature: run.signature)
    }

    /// Those by which the log was written, and by which this person may carry out of its unit.
    private func grants(of description: LogDescription) -> [Grant] {
        let own = LogDescription(
            unit: description.unit, writer: target.writer, incarnation: target.incarnation,
            logClass: .routine)
        let shown = book.proof(for: description) + book.proof(for: own)
        var seen: Set<Identifier> = [book.root.id]
        return Array(
            shown.filter { seen.insert($0.id).inserted }.prefix(Limits.grantsShown))
    }

    /// The excerpts of a log out of the parcels that brought a file; nil if they do not show all.
    private mutating func carried(
        _ numbers: Set<UInt64>, of log: Identifier, _ file: Dot
    ) throws -> [Excerpt]? {
        var (missing, excerpts): (Set<UInt64>, [Excerpt]) = (numbers, [])
        for id in try transaction.parcels(carrying: file) {
            guard let parcel = try transaction.parcel(id) else { continue }
            for excerpt in parcel.excerpts where excerpt.description.log == log {
                let shown = excerpt.stretches.flatMap(\.shown).map(\.number)
                guard !missing.isDisjoint(with: shown) else { continue }
                missing.subtract(shown)
                excerpts.append(excerpt)
                files.formUnion(parcel.files)
            }
        }
        return missing.isEmpty ? excerpts : nil
    }
}

extension String {
    /// The name if it is short enough to travel, otherwise empty.
    fileprivate var short: String { utf8.count <= Limits.unitNameBytes ? self : "" }
}
