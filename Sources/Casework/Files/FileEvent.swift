package import Records

/// A step in a file's life that helps to decide a conflict between files: where it came from, what
/// ended it, and of which child it was said to be.
package struct FileEvent: Hashable, Sendable {
    /// The change that did it.
    package let change: Dot
    /// What it did.
    package let act: Act

    /// What was done.
    package enum Act: Hashable, Sendable {
        /// The file was begun.
        case began
        /// The file was begun by a move: it continues the other.
        case movedHere(from: Dot)
        /// The other file continues this one.
        case movedAway(to: Dot)
        case closed
        case reopened
        /// Someone said that the other file is about the same child.
        case foundSame(as: Dot)
        /// Someone said that the other file is about another child.
        case foundDifferent(from: Dot)
        /// Someone wrote whom no closing of the file knew of.
        case editedAfterClosing
    }

    /// The steps of a file, each behind those that its writer knew of. What was taken back is left
    /// out.
    ///
    /// - Parameters:
    ///   - changes: those that the record was folded from.
    ///   - files: those of the conflict; who said what of others does not matter.
    package static func all(
        of record: Record, _ changes: [(dot: Dot, change: Change)], among files: [Dot]
    ) -> [FileEvent] {
        let reader = EventReader(record, among: files)
        return CausalOrder.sort(changes).flatMap { dot, change in
            reader.acts(of: change, at: dot).map { FileEvent(change: dot, act: $0) }
        }
    }
}

/// Reads what changes did to a file.
private struct EventReader {
    private let record: Record
    private let files: [Dot]
    private let links: [Entry]
    private let distinctions: [Entry]
    private let closings: [Entry]
    private let edits: [Dot]
    /// The changes that set the file's state to one that ends the work.
    private let endings: [Dot]

    init(_ record: Record, among files: [Dot]) {
        (self.record, self.files) = (record, files)
        links = record.entries(of: ChildField.links).filter(\.isCurrent)
        distinctions = record.entries(of: ChildField.distinct).filter(\.isCurrent)
        closings = record.entries(of: ChildField.closings).filter(\.isCurrent)
        edits = record.isClosed ? record.editsAfterClosing : []
        let status = record[.field(ChildField.status)]
        endings = ((status?.replaced ?? []) + (status?.live ?? []))
            .filter { ChildStatus.ends(Optional($0.value).code) }.map(\.dot)
    }

    func acts(of change: Change, at dot: Dot) -> [FileEvent.Act] {
        var acts: [FileEvent.Act] = []
        let moved = links.filter { $0.id.dot == dot && $0.isOfMove }.compactMap(\.linked)
        if dot == record.id {
            acts += moved.isEmpty ? [.began] : moved.map { .movedHere(from: $0) }
        } else {
            acts += moved.map { .movedAway(to: $0) }
            if change.operations.contains(where: opens) { acts.append(.reopened) }
        }
        if closings.contains(where: { $0.id.dot == dot }) { acts.append(.closed) }
        let found = links.filter { $0.id.dot == dot && !$0.isOfMove }.compactMap(\.linked)
        acts += found.filter(files.contains).map { .foundSame(as: $0) }
        let parted = distinctions.filter { $0.id.dot == dot }.compactMap(\.parted)
        acts += parted.filter(files.contains).map { .foundDifferent(from: $0) }
        if edits.contains(dot) { acts.append(.editedAfterClosing) }
        return acts
    }

    /// Whether an operation sets the state of a closed file to one that goes on.
    private func opens(_ operation: Operation) -> Bool {
        guard case .write(.field(ChildField.status), let value, let replacing) = operation else {
            return false
        }
        return !ChildStatus.ends(Optional(value).code)
            && replacing.contains(where: endings.contains)
    }
}

extension Entry {
    fileprivate var isOfMove: Bool {
        value(EntryFieldNumber.Link.reason) == .integer(LinkReason.moved)
    }

    fileprivate var linked: Dot? { Dot(linkValue: value(EntryFieldNumber.Link.other)) }

    fileprivate var parted: Dot? { Dot(linkValue: value(EntryFieldNumber.Distinct.other)) }
}
