import Glibc
import Node
import Storage
import Trust
import Wire

/// Writes the changes of units into one file, as they were signed.
struct ChangesFile {
    let path: String

    /// - Returns: how many changes were written.
    func write(_ node: Node, of units: [Identifier]) throws -> Int {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw CommandFailure.unwritableFile(path, errno) }
        defer { close(descriptor) }
        do {
            try put(ChangesBundle.head, descriptor)
            let count = try node.eachSignedRun(of: units) { part in try put(part, descriptor) }
            guard fsync(descriptor) == 0 else { throw CommandFailure.unwritableFile(path, errno) }
            return count
        } catch {
            unlink(path)
            throw error
        }
    }

    private func put(_ bytes: [UInt8], _ descriptor: Int32) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw CommandFailure.unwritableFile(path, errno) }
            rest = rest.dropFirst(count)
        }
    }
}
