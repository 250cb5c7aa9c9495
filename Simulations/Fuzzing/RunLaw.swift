import Records
import Storage
import Wire

/// The payload of a run: packed bytes that hold changes. The first two bytes say how many.
enum RunLaw {
    private static let log = Identifier(high: 1, low: 2)
    private static let first: UInt64 = 5

    static func check(_ bytes: [UInt8]) {
        guard bytes.count > 2 else { return }
        let count = 1 + (Int(bytes[0]) << 8 | Int(bytes[1])) % Limits.runChanges
        let packed = Array(bytes.dropFirst(2))
        let bound = Limits.runContentBytes
        guard let content = Compression.unpack(packed, bound: bound) else { return }
        Law.hold(content.count <= bound, "more was unpacked than the bound")
        Law.hold(
            !Compression.claimsMore(packed, than: content.count), "a frame claims another size")
        if let taken = try? RunContent(content, log: log, first: first, count: count) {
            check(taken, count)
        }
    }

    /// Changes stand one after the other, none left out, and each as it is written.
    private static func check(_ content: RunContent, _ count: Int) {
        Law.hold(content.changes.count == count, "another number of changes")
        var end = 0
        for (place, logged) in content.changes.enumerated() {
            Law.hold(logged.range.lowerBound == end, "bytes between two changes")
            Law.hold(logged.dot.number == first + UInt64(place), "a change out of its order")
            end = logged.range.upperBound
            guard let change = logged.change else { continue }
            Law.hold(
                change.encode(at: logged.dot) == Array(content.bytes[logged.range]),
                "a change in a run has another encoding")
        }
        Law.hold(end == content.bytes.count, "bytes after the last change")
    }

    static var seeds: [[UInt8]] {
        let change = Change(
            record: Dot(log: log, number: 1), kind: .child, time: 1_700_000_000, form: 3,
            operations: [.write(.field(1), .text("青石村青石村青石村"), replacing: [])])
        let changes = (0..<20).flatMap { change.encode(at: Dot(log: log, number: first + $0)) }
        return [[0, 19] + Compression.pack(changes, effort: .thorough), [0, 19, 0] + changes]
    }
}
