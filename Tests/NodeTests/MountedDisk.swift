import Foundation
import Glibc
import TestSupport

/// A small file system in memory, which goes when nobody holds it.
final class MountedDisk {
    private let path: String

    /// Nil where the machine does not let this user mount one.
    init?(_ path: String, kilobytes: Int) {
        self.path = path
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        guard mount("hamlet", path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else { return nil }
    }

    /// Whether this user may mount one, found out by doing it.
    static let isAllowed: Bool = {
        guard let folder = try? TemporaryFolder() else { return false }
        return MountedDisk(folder["disk"], kilobytes: 64) != nil
    }()

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
