import Foundation
import Testing

@testable import Benchmarks

@Suite struct LoadTests {
    private static let forty = Load(childCount: 40)

    @Test("The base of five children is the one that the definition writes, byte for byte")
    func base() throws {
        let lines = Load(childCount: 5, visitsPerChild: 2).base.map { LoadLine($0).text }
        #expect(lines.joined() == (try Golden.text("five-base.ndjson")))
    }

    @Test("What follows the base of forty children is the defined one, byte for byte")
    func divergence() throws {
        let divergence = Self.forty.divergence()
        #expect(lines(divergence.first) == (try Golden.text("forty-a.ndjson")))
        #expect(lines(divergence.second) == (try Golden.text("forty-b.ndjson")))
        #expect(lines(divergence.delta) == (try Golden.text("forty-delta.ndjson")))
        let collisions = LoadFolder.collisions(divergence.collisions)
        #expect(collisions == (try Golden.text("forty-conf.json")))
    }

    @Test("The counts that rates are divided by are those of the generated changes")
    func counts() {
        var (changes, fields) = (0, 0)
        for change in Self.forty.base {
            changes += 1
            fields += change.operations.reduce(0) { $0 + $1.fieldCount }
        }
        #expect(changes == Self.forty.changeCount)
        #expect(fields == Self.forty.fieldOperationCount)
    }

    @Test("The three sizes hold as many changes and field-operations as is published")
    func sizes() {
        let loads = LoadSize.allCases.map { Load($0) }
        #expect(loads.map(\.changeCount) == [2_600, 52_000, 780_000])
        #expect(loads.map(\.fieldOperationCount) == [27_600, 552_000, 8_280_000])
    }

    @Test("Exactly the listed fields are set by both writers, and to different values")
    func collisions() {
        let load = Load(childCount: 400)
        let divergence = load.divergence()
        let first = edits(divergence.first)
        let second = edits(divergence.second)
        let common = first.filter { second[$0.key] != nil }
        #expect(Set(common.keys) == Set(divergence.collisions))
        #expect(common.allSatisfy { second[$0.key] != $0.value })
        #expect(divergence.collisions.count == 20)
    }

    @Test("Another seed makes another load of the same shape")
    func seeds() {
        let other = Load(childCount: 40, seed: 1)
        #expect(other.fieldOperationCount == Self.forty.fieldOperationCount)
        #expect(other.base.first { _ in true } != Self.forty.base.first { _ in true })
    }

    @Test("A folder written for other programs holds the six files of the definition")
    func folder() throws {
        let directory = FileManager.default.temporaryDirectory
            .appendingPathComponent("load-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        try LoadFolder(directory: directory).write(Load(childCount: 5, visitsPerChild: 2))
        let names = try FileManager.default.contentsOfDirectory(atPath: directory.path)
        #expect(
            names.sorted() == [
                "a.ndjson", "b.ndjson", "base.ndjson", "conf.json", "delta.ndjson", "meta.json",
            ])
        let base = directory.appendingPathComponent("base.ndjson")
        let written = try String(contentsOf: base, encoding: .utf8)
        #expect(written == (try Golden.text("five-base.ndjson")))
    }

    private func lines(_ changes: [LoadChange]) -> String {
        changes.map { LoadLine($0).text }.joined()
    }

    /// The last value of each edited field; a writer may come back to the field of a collision.
    private func edits(_ changes: [LoadChange]) -> [LoadCollision: LoadValue] {
        var edits: [LoadCollision: LoadValue] = [:]
        for change in changes {
            guard case .set(let field, let value) = change.operations.first else { continue }
            edits[LoadCollision(child: change.child, field: field)] = value
        }
        return edits
    }
}
