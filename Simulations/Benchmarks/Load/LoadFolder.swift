import Foundation

/// Writes a load into a folder, so that any other program can be measured on the same one.
///
/// Files: `base.ndjson`, `a.ndjson` and `b.ndjson` (the two writers), `delta.ndjson`,
/// `conf.json` (pairs of child and field) and `meta.json` (counts).
struct LoadFolder {
    private static let bufferBytes = 1 << 20

    let directory: URL

    /// Writes all files; what stood there under these names is replaced.
    func write(_ load: Load) throws {
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let baseBytes = try write(load.base, to: "base.ndjson")
        let divergence = load.divergence()
        try write(divergence.first, to: "a.ndjson")
        try write(divergence.second, to: "b.ndjson")
        try write(divergence.delta, to: "delta.ndjson")
        try write(Self.collisions(divergence.collisions), to: "conf.json")
        try write(Self.counts(load, divergence, baseBytes: baseBytes), to: "meta.json")
    }

    /// Writes changes as they are generated and returns how many bytes they take.
    @discardableResult
    private func write(_ changes: some Sequence<LoadChange>, to name: String) throws -> Int {
        let file = try emptyFile(name)
        var (buffer, bytes) = ("", 0)
        for change in changes {
            buffer += LoadLine(change).text
            guard buffer.utf8.count >= Self.bufferBytes else { continue }
            bytes += try file.append(buffer)
            buffer.removeAll(keepingCapacity: true)
        }
        bytes += try file.append(buffer)
        try file.close()
        return bytes
    }

    private func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: directory.appendingPathComponent(name))
    }

    private func emptyFile(_ name: String) throws -> FileHandle {
        try write("", to: name)
        return try FileHandle(forWritingTo: directory.appendingPathComponent(name))
    }

    static func collisions(_ collisions: [LoadCollision]) -> String {
        let pairs = collisions.map { "[\($0.child), \"\($0.field.key)\"]" }
        return "[" + pairs.joined(separator: ", ") + "]"
    }

    private static func counts(
        _ load: Load, _ divergence: LoadDivergence, baseBytes: Int
    ) -> String {
        let counts: KeyValuePairs = [
            "n": load.childCount, "visits": load.visitsPerChild, "seed": load.seed,
            "base_changes": load.changeCount, "base_fieldops": load.fieldOperationCount,
            "edited": load.childCount / 5, "edits_per_writer": divergence.first.count,
            "conflicts": divergence.collisions.count, "base_bytes": baseBytes,
        ]
        return "{" + counts.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ") + "}"
    }
}

extension FileHandle {
    fileprivate func append(_ text: String) throws -> Int {
        let bytes = Data(text.utf8)
        try write(contentsOf: bytes)
        return bytes.count
    }
}
