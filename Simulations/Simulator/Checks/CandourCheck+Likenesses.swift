import Casework
import Records

/// Which files a node lists as one child's, as the person who sits at it reads it.
extension CandourCheck {
    /// Compares the findings with what the oracle expects: none is missing of those that are
    /// certain, and none is listed that the files do not give.
    ///
    /// - Parameter isSought: for which of the groups of files that have something in common, by
    ///   their number, it is asked whether a finding is missing.
    func compareLikenesses(
        _ listed: [StructuralConflict], _ conflicts: ExpectedConflicts, _ name: String,
        where isSought: (Int) -> Bool
    ) throws {
        let expected = ExpectedLikenesses(conflicts)
        for conflict in listed {
            guard let fault = expected.fault(in: conflict) else { continue }
            throw Failure(.candour, "\(name), \(conflict.files): \(fault)")
        }
        let pairs = Set(listed.flatMap(\.pairs))
        for (number, group) in expected.groups.enumerated() where isSought(number) {
            try require(expected.alike(among: group), in: pairs, "as one child's", name)
        }
        let disputes = Set(listed.filter(\.isDispute).map(\.files))
        try require(expected.disputed, in: disputes, "as disputed", name)
    }

    private func require(
        _ pairs: [[Dot]], in listed: Set<[Dot]>, _ what: String, _ name: String
    ) throws {
        for pair in pairs where !listed.contains(pair) {
            throw Failure(.candour, "\(name): the files \(pair) are not listed \(what)")
        }
    }
}

extension StructuralConflict {
    /// Every two of the files, sorted.
    fileprivate var pairs: [[Dot]] {
        files.indices.flatMap { first in
            files[(first + 1)...].map { [files[first], $0].sorted() }
        }
    }

    fileprivate var isDispute: Bool { if case .disputedIdentity = self { true } else { false } }
}
