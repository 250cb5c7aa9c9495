import Casework
import Records
import Wire

/// Which files a node must list together because they look like one child's, and which it must not:
/// worked out from what the changes of the files say, by other means than the node's.
///
/// Something is said only of files of which all is known, in units without branches. Everything
/// that hangs on how a name is written is left to the node where it is written in other signs than
/// digits and Chinese characters.
struct ExpectedLikenesses {
    private let known: ExpectedConflicts
    private let files: Set<Dot>
    /// By what was ever written as a number, or as the birthday of a child with a guardian, the
    /// files that said so, sorted.
    private let marked: [Value: [Dot]]

    init(_ known: ExpectedConflicts) {
        self.known = known
        files = Set(known.files)
        var marked: [Value: [Dot]] = [:]
        for file in known.records.keys.sorted() {
            for mark in known.marks(of: file) { marked[mark, default: []].append(file) }
        }
        self.marked = marked
    }

    /// Files of which some may have to be listed together, each group sorted.
    var groups: [[Dot]] {
        marked.values.map { $0.filter(files.contains) }.filter { $0.count > 1 }
            .sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// The pairs of some files that must be listed together.
    func alike(among group: [Dot]) -> [[Dot]] {
        let open = group.map { (file: $0, identity: known.identity(of: $0)) }
            .filter { $0.identity.isSurelyOpen }
        return open.indices.flatMap { first in
            open[(first + 1)...].filter { mustBeListed(open[first], $0) }
                .map { [open[first].file, $0.file] }
        }
    }

    /// Open files with one valid number are listed if name or guardian is the same, and otherwise
    /// as a number that several children bear, unless someone has said that they are different
    /// children; and so are those with one name, birthday and guardian. Those of one unit that are
    /// linked are settled; those of two are settled when one is closed.
    private func mustBeListed(
        _ one: (file: Dot, identity: ExpectedIdentity),
        _ other: (file: Dot, identity: ExpectedIdentity)
    ) -> Bool {
        guard let linked = known.group(of: one.file), known.group(of: other.file) != nil else {
            return false
        }
        let (areOne, areApart) = (linked.contains(other.file), mayDiffer(one.file, other.file))
        let agrees = { (field: Int) in one.identity.agrees(with: other.identity, on: field) }
        let sameName = agrees(ChildField.name)
        let sameGuardian = agrees(ChildField.guardianName)
        let shared = one.identity.numbers.intersection(other.identity.numbers)
        if shared.isEmpty {
            let isBorn = CalendarDay(one.identity.value(ChildField.birthDate)) != nil
            return !areOne && !areApart && sameName && sameGuardian && isBorn
                && agrees(ChildField.birthDate)
        }
        if areOne, known.units(of: [one.file, other.file]).count == 1 { return false }
        return shared.contains(where: nobodyDiffers) || !areApart && (sameName || sameGuardian)
    }

    private func mayDiffer(_ one: Dot, _ other: Dot) -> Bool { known.different.mayJoin(one, other) }

    /// Whether nobody has said of any file that ever bore the number that it is another child's
    /// than some other: what was said of third files may settle more than it names.
    private func nobodyDiffers(by number: String) -> Bool {
        known.isWhole && (marked[.text(number)] ?? []).allSatisfy(known.different.isSilent)
    }

    /// The pairs that some have linked and others have told apart.
    var disputed: [[Dot]] {
        files.sorted().flatMap { file in
            known.different.joined(with: file).filter { other in
                files.contains(other) && known.group(of: file)?.contains(other) ?? false
            }.map { [file, $0].sorted() }
        }
    }
}

extension ExpectedLikenesses {
    /// Says what is wrong with a finding that a node lists; nil if nothing is.
    func fault(in conflict: StructuralConflict) -> String? {
        let all = conflict.files
        let sure = all.filter(files.contains)
        let identities = sure.map { known.identity(of: $0) }
        switch conflict {
        case .editedAfterClosing: return nil
        case .disputedIdentity:
            guard all.count == 2, sure.count == 2 else { return nil }
            return mayDiffer(all[0], all[1]) && known.group(of: all[0])?.contains(all[1]) != false
                ? nil : "a dispute is listed that is none"
        case .twoFiles(let number, _), .claimedByUnits(let number, _),
            .sharedNumber(let number, _):
            guard ExpectedIdentity.canBeGivenOut(number) else { return "the number is none" }
            guard identities.allSatisfy({ $0.possibleNumbers.contains(number) }) else {
                return "a file is listed that does not bear the number"
            }
        case .probablySameChild:
            guard identities.haveSomethingInCommon(of: all.count) else {
                return "files are listed that have nothing in common"
            }
        }
        if identities.contains(where: \.isSurelyClosed) { return "a closed file is listed" }
        return sure.count == all.count ? place(of: conflict) : nil
    }

    /// What is wrong with where the files stand, or with their being asked about again.
    private func place(of conflict: StructuralConflict) -> String? {
        let all = conflict.files
        let units = known.units(of: all).count
        switch conflict {
        case .twoFiles:
            if units > 1 { return "files of several units are listed as those of one" }
            let linked = known.group(of: all[0]) ?? []
            let areOne =
                all.allSatisfy(linked.contains) && linked.allSatisfy(files.contains)
                && linked.allSatisfy { known.identity(of: $0).isSurelyOpen }
            return areOne ? "files are listed that are linked" : nil
        case .claimedByUnits where units < 2: return "files of one unit are listed as a claim"
        default:
            guard all.count == 2, known.different.joined(with: all[0]).contains(all[1]),
                let linked = known.group(of: all[0]), !linked.contains(all[1])
            else { return nil }
            return "files are listed that were told apart"
        }
    }
}

extension [ExpectedIdentity] {
    /// Whether all may have the name, and the birthday and the guardian or the fourteen digits that
    /// a sheet leaves of a number.
    ///
    /// - Parameter count: how many files there are, some of which may not be known.
    fileprivate func haveSomethingInCommon(of count: Int) -> Bool {
        let hasLost =
            count > self.count || contains { $0.possibleNumbers.contains(where: \.hasLost) }
        let digits = map { Set($0.possibleNumbers.map { $0.prefix(14) }) }
        let isWhole = haveInCommon(ChildField.birthDate) && haveInCommon(ChildField.guardianName)
        return haveInCommon(ChildField.name) && (isWhole || hasLost && Self.haveInCommon(digits))
    }

    private func haveInCommon(_ field: Int) -> Bool {
        let values = map { $0.possible(field) }
        return values.joined().contains { !$0.isPlain } || Self.haveInCommon(values)
    }

    private static func haveInCommon<Item>(_ sets: [Set<Item>]) -> Bool {
        guard let first = sets.first else { return true }
        return !sets.dropFirst().reduce(first) { $0.intersection($1) }.isEmpty
    }
}

extension Value {
    /// Whether it is no text that may be written in several ways.
    fileprivate var isPlain: Bool {
        guard case .text(let text) = self else { return true }
        return text.unicodeScalars.allSatisfy { sign in
            (0x4E00...0x9FFF).contains(sign.value) || (48...57).contains(sign.value)
        }
    }
}

extension String {
    /// Whether it is a number whose last digits a sheet has lost.
    fileprivate var hasLost: Bool { hasSuffix("?") }
}
