package import Records

/// What is wrong between files, found after merging. Nothing is joined or closed by itself.
package enum StructuralConflict: Hashable, Sendable {
    /// Two files of one unit with one valid identity number: one child, one file (M05).
    case twoFiles(identityNumber: String, files: [Dot])
    /// Units that each keep a file of the child.
    case claimedByUnits(identityNumber: String, files: [Dot])
    /// One valid identity number in files whose name and guardian differ: probably a number was
    /// copied or mistyped.
    case sharedNumber(identityNumber: String, files: [Dot])
    /// The same name and birth date with the same guardian, or with a number that lost its last
    /// digits: proposed, never joined by itself.
    case probablySameChild(files: [Dot])
    /// Someone wrote to a closed file whom the closing did not know of.
    case editedAfterClosing(file: Dot)
    /// Some said that the files are about one child, others that they are not.
    case disputedIdentity(files: [Dot])

    /// The files that it is about, sorted.
    package var files: [Dot] {
        switch self {
        case .twoFiles(_, let files), .claimedByUnits(_, let files), .sharedNumber(_, let files),
            .probablySameChild(let files), .disputedIdentity(let files):
            files
        case .editedAfterClosing(let file): [file]
        }
    }

    /// All among the files that a node holds, in a fixed order. Closed files are no claims, and
    /// files of one unit that are already linked are one. Whether files are one child's is disputed
    /// before it is asked what becomes of them.
    package static func all(among children: [KnownChild]) -> [StructuralConflict] {
        let sorted = children.sorted { $0.record < $1.record }
        let open = sorted.filter { !$0.summary.isClosed }
        let disputed = disputed(among: sorted)
        let found = StructuralSearch(open).conflicts.filter { conflict in
            !disputed.contains { $0.files == conflict.files }
        }
        return found + disputed
            + sorted.filter(\.summary.isEditedAfterClosing).map {
                .editedAfterClosing(file: $0.record)
            }
    }

    private static func disputed(among sorted: [KnownChild]) -> [StructuralConflict] {
        guard sorted.contains(where: { !$0.summary.distinct.isEmpty }) else { return [] }
        let links = LinkedFiles(sorted)
        let pairs = sorted.flatMap { child in
            child.summary.distinct.filter { links.areOne([child.record, $0]) }
                .map { [child.record, $0].sorted() }
        }
        var found: [StructuralConflict] = []
        for pair in pairs where !found.contains(.disputedIdentity(files: pair)) {
            found.append(.disputedIdentity(files: pair))
        }
        return found
    }
}
