import Casework
import Foundation
import Node
import Records
import Storage
import TestSupport
import Testing
import Wire

#if canImport(Glibc)
    import Glibc
#endif

/// The same with a real disk: a small file system in memory, where the machine lets us mount one.
@Suite("A small disk", .serialized) struct DiskTests {
    /// A mounted file system that goes when nobody holds it.
    private final class Disk {
        let path: String

        init?(_ path: String, kilobytes: Int) {
            self.path = path
            try? FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
            guard mount("hamlet", path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else { return nil }
        }

        func resize(kilobytes: Int) -> Bool {
            mount("hamlet", path, "tmpfs", UInt(MS_REMOUNT), "size=\(kilobytes)k") == 0
        }

        /// Takes the last byte of room.
        func fill() {
            guard let ballast = fopen(path + "/ballast", "w") else { return }
            let block = [UInt8](repeating: 0, count: 4096)
            while fwrite(block, block.count, 1, ballast) == 1, fflush(ballast) == 0 {}
            fclose(ballast)
        }

        func setReadOnly(_ isReadOnly: Bool) -> Bool {
            let flags = UInt(MS_REMOUNT) | (isReadOnly ? UInt(MS_RDONLY) : 0)
            return mount("hamlet", path, "tmpfs", flags, nil) == 0
        }

        deinit { umount2(path, Int32(MNT_DETACH)) }
    }

    private func village(_ tree: Tree, on disk: Disk) throws -> Node {
        let name = "disk/villageA"
        if !FileManager.default.fileExists(atPath: tree.folder[name]) {
            try tree.folder.copy(tree.folder["villageA"], to: name)
        }
        return try tree.open(.villageA, in: name)
    }

    @Test(
        "A disk that fills up refuses the change, keeps the others and goes on when there is room")
    func full() throws {
        let tree = try Tree()
        guard let disk = Disk(tree.folder["disk"], kilobytes: 1024) else {
            #expect(geteuid() != 0 || errno != 0)
            return
        }
        var acknowledged: [String] = []
        var refusals = 0
        for number in 1...3000 {
            let name = "测\(number)" + String(repeating: "长", count: 200)
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
        guard let disk = Disk(tree.folder["disk"], kilobytes: 4096) else {
            #expect(geteuid() != 0 || errno != 0)
            return
        }
        try village(tree, on: disk).addFile("测一")
        disk.fill()
        #expect(throws: StoreError.diskFull) { try village(tree, on: disk).addFile("测二") }
        #expect(disk.resize(kilobytes: 8192))
        #expect(try village(tree, on: disk).names() == ["测一"])
    }

    @Test("A disk that was mounted read-only refuses with that word and loses nothing")
    func readOnly() throws {
        let tree = try Tree()
        guard let disk = Disk(tree.folder["disk"], kilobytes: 4096) else {
            #expect(geteuid() != 0 || errno != 0)
            return
        }
        try village(tree, on: disk).addFile("测一")
        #expect(disk.setReadOnly(true))
        #expect(throws: StoreError.readOnly) { try village(tree, on: disk).addFile("测二") }
        #expect(disk.setReadOnly(false))
        try village(tree, on: disk).addFile("测三")
        #expect(try village(tree, on: disk).names() == ["测一", "测三"])
    }
}
