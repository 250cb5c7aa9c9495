import Foundation

/// Seeds in which something was found once: a line of `Simulations/Seeds/seeds.txt`.
///
/// What a seed means changes with the simulator. It is run all the same: what it has found once, it
/// or its neighbours may find again; what was found is told by a story or a test.
package struct KeptSeed: Hashable, Sendable {
    /// The seed, or the batch in which it was.
    package let seeds: ClosedRange<UInt64>
    /// How many units there were; the seed's own choice if nil.
    package let units: Int?
    /// Which kinds of fault were on; the seed's own choice if nil.
    package let faults: Set<FaultKind>?
    /// Which check failed.
    package let check: Check
    /// The commit that mended what was found.
    package let commit: String
    /// What had gone wrong.
    package let reason: String

    /// Reads a line: seeds, check, commit and reason, with bars between them.
    ///
    /// - Returns: nil if the line is not of this shape.
    package init?(_ line: String) {
        let parts = line.split(separator: "|", maxSplits: 3).map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        guard parts.count == 4, let check = Check(named: parts[1]), !parts[2].isEmpty,
            !parts[3].isEmpty
        else { return nil }
        let words = parts[0].split(separator: " ").map(String.init)
        units = words.count > 1 ? Int(words[1]) : nil
        faults = words.count > 2 ? Self.faults(words[2]) : nil
        guard let seeds = Self.seeds(words.first ?? ""), words.count < 4,
            (units == nil) == (words.count < 2), (faults == nil) == (words.count < 3)
        else { return nil }
        (self.seeds, self.check, commit, reason) = (seeds, check, parts[2], parts[3])
    }

    private static func seeds(_ word: String) -> ClosedRange<UInt64>? {
        let ends = word.split(separator: "-").compactMap { UInt64($0) }
        guard let first = ends.first, let last = ends.last, first <= last else { return nil }
        return first...last
    }

    /// Nil if one of the names is of no kind.
    private static func faults(_ word: String) -> Set<FaultKind>? {
        let named = word.split(separator: ",").map { FaultKind(rawValue: String($0)) }
        return named.contains(nil) ? nil : Set(named.compactMap { $0 })
    }

    /// What is asked of the run of one of the seeds.
    package func options(_ seed: UInt64) -> SimulationOptions {
        var options = SimulationOptions(seed: seed)
        options.units = units
        options.faults = faults
        return options
    }

    /// The lines of a file, but for those that are blank or begin with `#`; nil for a line that is
    /// of another shape.
    package static func all(in text: String) -> [KeptSeed?] {
        text.split(separator: "\n").map(String.init).filter { line in
            let bare = line.trimmingCharacters(in: .whitespaces)
            return !bare.isEmpty && !bare.hasPrefix("#")
        }.map { KeptSeed($0) }
    }
}

extension Check {
    fileprivate init?(named name: String) {
        guard let check = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
        self = check
    }
}
