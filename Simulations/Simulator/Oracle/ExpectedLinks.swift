import Casework
import Records
import Wire

/// Which files a node must show as one child's, or as different children's, worked out from what
/// the changes say: an entry that names another file, unless someone took it out.
struct ExpectedLinks {
    /// An entry that says it of two files.
    private struct Link {
        /// The file in which it stands, and those that it names or was made to name.
        var files: Set<Dot> = []
        var isAdded = false
        /// What those saw who took it out.
        var seen: Set<Dot>?
        /// Whether someone edited or corrected it, or it goes by several names.
        var isUnclear = false

        mutating func take(_ seen: [Dot]) { self.seen = (self.seen ?? []).union(seen) }
    }

    /// Where the entries stand that say it, and their field that names the other file.
    private let collection: Int
    private let naming: Int
    private var links: [EntryID: Link] = [:]
    private var neighbours: [Dot: Set<Dot>] = [:]
    /// Files of which it cannot be said with which others they are seen as one.
    private(set) var doubtful: Set<Dot> = []

    init(in collection: Int, naming: Int) {
        (self.collection, self.naming) = (collection, naming)
    }

    /// Takes what a change of a file says.
    ///
    /// - Parameter isForked: whether its log has branches.
    mutating func take(_ known: KnownChange, isForked: Bool) {
        guard let file = known.record, let change = known.change, change.kind == .child else {
            return
        }
        for (ordinal, operation) in change.operations.enumerated() {
            take(operation, EntryID(dot: known.dot, ordinal: ordinal), of: file, isForked)
        }
    }

    private mutating func take(
        _ operation: Operation, _ place: EntryID, of file: Dot, _ isForked: Bool
    ) {
        switch operation {
        case .add(collection, let fields, let corrected):
            let named = fields.filter { $0.number == naming }
            name(named.compactMap { Dot(linkValue: $0.value) } + [file], in: place)
            links[place]?.isAdded = true
            if isForked { links[place]?.isUnclear = true }
            guard let corrected else { return }
            name([file], in: corrected)
            links[corrected]?.isUnclear = true
        case .write(.entry(collection, let entry, _), let value, _):
            name([Dot(linkValue: value), file].compactMap { $0 }, in: entry)
            links[entry]?.isUnclear = true
        case .remove(collection, let entry, _, let seen):
            name([file], in: entry)
            links[entry]?.take(seen)
        default: break
        }
    }

    private mutating func name(_ files: [Dot], in entry: EntryID) {
        links[entry, default: Link()].files.formUnion(files)
    }

    /// Takes what is said somewhere of a file of which the node may know it or not.
    mutating func doubt(_ known: KnownChange) {
        for case .add(collection, let fields, _) in known.change?.operations ?? [] {
            doubtful.formUnion(fields.compactMap { Dot(linkValue: $0.value) })
        }
    }

    /// All was taken.
    ///
    /// - Parameters:
    ///   - here: the records of which all is known.
    ///   - others: those that are here, or may be, and of which it is not.
    ///   - hasBranches: whether some log has: then what is not here may go by another name.
    mutating func finish(here: Set<Dot>, others: Set<Dot>, hasBranches: Bool) {
        doubtful.formUnion(others)
        for (entry, link) in links {
            let isTaken = link.seen?.contains(entry.dot) ?? false
            if link.isAdded, !link.isUnclear, isTaken { continue }
            let isClear = link.isAdded && !link.isUnclear && link.seen == nil
            let known = link.files.filter { here.contains($0) || others.contains($0) }
            if !isClear || hasBranches && known != link.files { doubtful.formUnion(known) }
            for file in known { neighbours[file, default: []].formUnion(known) }
        }
    }

    /// Whether an entry says it of two files, or may.
    func mayJoin(_ one: Dot, _ other: Dot) -> Bool {
        doubtful.contains(one) || doubtful.contains(other)
            || neighbours[one]?.contains(other) ?? false
    }

    /// The other files of which, with this one, an entry says it without doubt, sorted.
    func joined(with file: Dot) -> [Dot] {
        guard !doubtful.contains(file) else { return [] }
        return (neighbours[file] ?? []).filter { $0 != file && !doubtful.contains($0) }.sorted()
    }

    /// Whether no entry says it of the file and another.
    func isSilent(about file: Dot) -> Bool {
        !doubtful.contains(file) && (neighbours[file] ?? []).allSatisfy { $0 == file }
    }

    /// The file and all that are one child's with it, sorted; nil if that cannot be said.
    func group(of file: Dot) -> [Dot]? {
        var found: Set<Dot> = [file]
        var next = [file]
        while let one = next.popLast() {
            if doubtful.contains(one) { return nil }
            for other in neighbours[one] ?? [] where found.insert(other).inserted {
                next.append(other)
            }
        }
        return found.sorted()
    }
}
