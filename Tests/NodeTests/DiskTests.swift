import Casework
import Foundation
import Node
import Records
import Storage
import TestSupport
import Testing
import Wire

/// What `FaultTests` shows within SQLite, with a real disk: a small file system in memory. Where
/// the machine lets nobody mount one the tests are told as skipped.
@Suite(
    "A small disk", .serialized,
    .enabled(if: MountedDisk.isAllowed, "this machine lets its users mount no file system"))
struct DiskTests {
    private func village(_ tree: Tree, on disk: MountedDisk) throws -> Node {
        let name = "disk/villageA"
        if !FileManager.default.fileExists(atPath: tree.folder[name]) {
            try tree.folder.copy(tree.folder["villageA"], to: name)
        }
        return try tree.open(.villageA, in: name)
    }

    /// Two hundred characters that packing makes little shorter, so that the disk fills soon.
    private func unpackable(_ number: Int) -> String {
        let scalars = (0..<200).map { 0x4E00 + UInt32(number * 7919 + $0 * $0 * 31) % 20_000 }
        return String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    }

    @Test(
        "A disk that fills up refuses the change, keeps the others and goes on when there is room")
    func full() throws {
        let tree = try Tree()
        let disk = try #require(MountedDisk(tree.folder["disk"], kilobytes: 1024))
        var acknowledged: [String] = []
        var refusals = 0
        for number in 1...3000 {
            let name = "测\(number)" + unpackable(number)
            do {
                try village(tree, on: disk).addFile(name)
                acknowledged.append(name)
            } catch {
                #expect(error as? StoreError == .diskFull)
                refusals += 1
                if refusals == 3 { break }
            }
        }
        #expect(refusals == 3)
        #expect(try village(tree, on: disk).names() == acknowledged.sorted())
        #expect(disk.resize(kilobytes: 8192))
        try village(tree, on: disk).addFile("测末")
        #expect(try village(tree, on: disk).names().count == acknowledged.count + 1)
        #expect(try Doctor(village(tree, on: disk)).examine(rebuild: false).isSound)
    }

    @Test("A disk without any room at all is called full, though SQLite calls it broken")
    func fullToTheLastByte() throws {
        let tree = try Tree()
        let disk = try #require(MountedDisk(tree.folder["disk"], kilobytes: 4096))
        try village(tree, on: disk).addFile("测一")
        disk.fill()
        #expect(throws: StoreError.diskFull) { try village(tree, on: disk).addFile("测二") }
        #expect(disk.resize(kilobytes: 8192))
        #expect(try village(tree, on: disk).names() == ["测一"])
    }

    @Test("A disk that was mounted read-only refuses with that word and loses nothing")
    func readOnly() throws {
        let tree = try Tree()
        let disk = try #require(MountedDisk(tree.folder["disk"], kilobytes: 4096))
        try village(tree, on: disk).addFile("测一")
        #expect(disk.setReadOnly(true))
        #expect(throws: StoreError.readOnly) { try village(tree, on: disk).addFile("测二") }
        #expect(disk.setReadOnly(false))
        try village(tree, on: disk).addFile("测三")
        #expect(try village(tree, on: disk).names() == ["测一", "测三"])
    }
}
