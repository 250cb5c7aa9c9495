import Casework
import Records
import Wire

/// Which files a node must show as one child's, worked out from what the changes say: an entry that
/// names another file, unless someone took it out.
struct ExpectedLinks {
    /// An entry that says that two files are one child's.
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

    private var links: [EntryID: Link] = [:]
    private var neighbours: [Dot: Set<Dot>] = [:]
    /// Files of which it cannot be said with which others they are seen as one.
    private(set) var doubtful: Set<Dot> = []

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
        case .add(ChildField.links, let fields, let corrected):
            let named = fields.filter { $0.number == EntryFieldNumber.Link.other }
            name(named.compactMap { Dot(linkValue: $0.value) } + [file], in: place)
            links[place]?.isAdded = true
            if isForked { links[place]?.isUnclear = true }
            guard let corrected else { return }
            name([file], in: corrected)
            links[corrected]?.isUnclear = true
        case .write(.entry(ChildField.links, let entry, _), let value, _):
            name([Dot(linkValue: value), file].compactMap { $0 }, in: entry)
            links[entry]?.isUnclear = true
        case .remove(ChildField.links, let entry, _, let seen):
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
        for case .add(ChildField.links, let fields, _) in known.change?.operations ?? [] {
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
