/// Debts that exist and may only shrink: `Tests/ratchet.txt`, lines of rule, key and count.
struct Ratchet {
    static let path = "Tests/ratchet.txt"

    let allowed: [String: Int]

    init(_ text: String) {
        var allowed: [String: Int] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: " ")
            guard parts.count == 3, let count = Int(parts[2]) else { continue }
            allowed["\(parts[0]) \(parts[1])"] = count
        }
        self.allowed = allowed
    }

    /// Reads the list of this repository.
    static func ofThisTree() -> Ratchet {
        Ratchet(SourceTree.whole.files.first { $0.path == path }?.text ?? "")
    }

    /// Compares what was counted for a rule with the list. A debt that is not listed is none, and
    /// one that has shrunk must be listed as shrunk, so that it cannot grow again.
    func violations(of rule: String, counts: [String: Int]) -> [Violation] {
        let listed = allowed.keys.filter { $0.hasPrefix(rule + " ") }
        let keys = Set(listed).union(counts.keys.map { "\(rule) \($0)" })
        return keys.sorted().compactMap { key in
            let path = String(key.dropFirst(rule.count + 1))
            let count = counts[path] ?? 0
            let limit = allowed[key] ?? 0
            guard count != limit else { return nil }
            let advice =
                count > limit
                ? "\(rule) is \(count), allowed \(limit): make it smaller"
                : "\(rule) has shrunk to \(count): write `\(key) \(count)` (or delete the line) "
                    + "in \(Self.path)"
            return Violation(path: path, line: 1, advice: advice)
        }
    }
}
