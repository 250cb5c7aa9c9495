/// English counts one thing in another word than several: `1 child`, `2 children`.
enum Plural {
    private static let words = [
        ("child", "children"), ("change", "changes"), ("visit", "visits"),
        ("conflict", "conflicts"), ("minute", "minutes"), ("file", "files"),
        ("danger", "dangers"), ("unit", "units"),
    ]

    /// The line with every word after `1` as templates have it.
    static func many(_ line: String) -> String { replacing(line) { $0.0 == $1 ? $0.1 : nil } }

    /// The line as people write it.
    static func one(_ line: String) -> String { replacing(line) { $0.1 == $1 ? $0.0 : nil } }

    private static func replacing(
        _ line: String, _ other: ((String, String), String) -> String?
    ) -> String {
        var parts = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        for place in parts.indices.dropFirst() where parts[place - 1] == "1" {
            let found = words.compactMap { other($0, parts[place]) }.first
            parts[place] = found ?? parts[place]
        }
        return parts.joined(separator: " ")
    }
}
