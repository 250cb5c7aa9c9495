import Casework
import Foundation
import GRDB
import Node
import Records
import Storage
import TestSupport
import Testing
import Wire

@Suite("Damaged and foreign files") struct DamageTests {
    /// A village's store with some files in it, closed, all in the main file.
    private static func village(_ tree: Tree) throws -> String {
        let node = try tree.open(.villageA)
        let edits = (1...400).map { Edit.file("测\($0)", of: node.unit) }
        _ = try node.write { try node.write(edits, in: $0) }
        try node.store.checkpoint()
        return Store.path(in: tree.folder["villageA"])
    }

    /// A township's store with logs of several offices, closed, all in the main file.
    private static func township(_ tree: Tree) throws -> String {
        let township = try tree.open(.township)
        for office in [Office.villageA, .villageB] {
            let village = try tree.open(office)
            try village.addFile("测")
            try Link.sync(village, township)
        }
        try township.store.checkpoint()
        let path = Store.path(in: tree.folder["township"])
        // Nothing stands in it any more that was there before.
        try DatabaseQueue(path: path).vacuum()
        return path
    }

    private static func flip(_ path: String, at offset: UInt64, count: Int) throws {
        let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        try handle.seek(toOffset: offset)
        let bytes = try handle.read(upToCount: count) ?? Data()
        try handle.seek(toOffset: offset)
        try handle.write(contentsOf: Data(bytes.map { $0 ^ 0xA5 }))
    }

    /// Where a log's id stands in its row and in the index by which it is looked for: between the
    /// numbers nought of its branch and its parent, which take no bytes, and its unit; and after
    /// the header of an index entry (SQLite, "Database File Format", 2.1).
    private static func places(of log: StoredLog, in content: Data) -> [Int] {
        let id = Data(log.id.bytes)
        let row = content.ranges(of: id + Data(log.unit.bytes)).map(\.lowerBound)
        let headers = [Data([4, 44, 8, 1]), Data([4, 44, 8, 9])]
        return row + headers.flatMap { content.ranges(of: $0 + id).map { $0.lowerBound + 4 } }
    }

    /// Opens a node, reads all and examines it; true if something was found to be wrong.
    private static func isFound(_ tree: Tree, _ office: Office, files: Int) throws -> Bool {
        do {
            let node = try tree.open(office)
            let report = try Doctor(node).examine(rebuild: false)
            let names = try node.names()
            #expect(names.count == files || !report.isSound)
            return !report.isSound
        } catch is StoreError {
            return true
        }
    }

    @Test("A page of noise is found by opening, reading or the doctor, whichever page it is")
    func pages() throws {
        let template = try Tree()
        let path = try Self.village(template)
        let size = try #require(
            try FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber)
        let pages = size.intValue / 4096
        #expect(pages > 20)
        var found = 0
        for page in 0..<pages {
            let tree = try Tree()
            try tree.folder.copy(template.folder["villageA"], to: "villageA")
            let offset = UInt64(page * 4096)
            try Self.flip(Store.path(in: tree.folder["villageA"]), at: offset, count: 4096)
            if try Self.isFound(tree, .villageA, files: 400) { found += 1 }
        }
        let unused = try DatabaseQueue(path: path).read {
            try Int.fetchOne($0, sql: "PRAGMA freelist_count") ?? 0
        }
        #expect(found >= pages - unused)
    }

    @Test("Single flipped bytes never bring a program down and never show a wrong file")
    func bytes() throws {
        let template = try Tree()
        let path = try Self.village(template)
        let size = try #require(
            try FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber)
        let expected = try template.open(.villageA).names()
        for offset in stride(from: 3, to: size.intValue, by: 4096 / 3 + 7) {
            let tree = try Tree()
            try tree.folder.copy(template.folder["villageA"], to: "villageA")
            try Self.flip(Store.path(in: tree.folder["villageA"]), at: UInt64(offset), count: 1)
            do {
                let names = try tree.open(.villageA).names()
                #expect(Set(names).isSubset(of: expected))
            } catch {
                #expect(error is StoreError)
            }
        }
    }

    @Test("A log's id that is damaged in its row, or where it is looked for, is reported")
    func logIDs() throws {
        let template = try Tree()
        let path = try Self.township(template)
        let logs = try template.open(.township).read { try $0.allLogs() }
        let content = try #require(FileManager.default.contents(atPath: path))
        let places = logs.flatMap { Self.places(of: $0, in: content) }
        #expect(places.count >= 2 * logs.count)
        for place in places {
            let tree = try Tree()
            try tree.folder.copy(template.folder["township"], to: "township")
            try Self.flip(Store.path(in: tree.folder["township"]), at: UInt64(place), count: 1)
            #expect(try Self.isFound(tree, .township, files: 2))
        }
    }

    @Test("A file of another program is refused and left as it is")
    func foreign() throws {
        let tree = try Tree()
        let path = Store.path(in: tree.folder["villageA"])
        for content in [Data("a text\n".utf8), Data(repeating: 7, count: 9000)] {
            try content.write(to: URL(fileURLWithPath: path))
            #expect(throws: StoreError.notOurs(path: path)) { try tree.open(.villageA) }
            #expect(FileManager.default.contents(atPath: path) == content)
        }
    }

    @Test("A database of another program is refused and left as it is")
    func foreignDatabase() throws {
        let tree = try Tree()
        try FileManager.default.removeItem(atPath: tree.folder["villageA"])
        try FileManager.default.createDirectory(
            atPath: tree.folder["villageA"], withIntermediateDirectories: true)
        let path = Store.path(in: tree.folder["villageA"])
        try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE other (a)") }
        let before = try #require(FileManager.default.contents(atPath: path))
        #expect(throws: StoreError.notOurs(path: path)) { try tree.open(.villageA) }
        #expect(FileManager.default.contents(atPath: path) == before)
        #expect(try tree.folder.files(below: "villageA").count == 1)
    }

    @Test("A store of a newer program is refused by the name of what is not known")
    func newer() throws {
        let tree = try Tree()
        let path = Store.path(in: tree.folder["villageA"])
        try DatabaseQueue(path: path).write {
            try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('unheard')")
        }
        #expect(throws: StoreError.newer(unknownMigration: "unheard")) { try tree.open(.villageA) }
    }

    @Test("A write-ahead log of noise loses nothing that was moved into the main file")
    func writeAheadLog() throws {
        let tree = try Tree()
        let path = try Self.village(tree)
        try Data((0..<9000).map { UInt8(truncatingIfNeeded: $0) })
            .write(to: URL(fileURLWithPath: path + "-wal"))
        #expect(try tree.open(.villageA).names().count == 400)
    }
}
