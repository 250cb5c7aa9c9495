import Foundation
import Glibc

/// Reading that goes on after a signal, which Foundation's own ends with a trap: a test that runs
/// processes gets signals.
extension FileHandle {
    /// What comes next; empty at the end, and where nothing can be read.
    package func nextBytes(upTo limit: Int = 4096) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: limit)
        var count = -1
        repeat {
            count = Glibc.read(fileDescriptor, &buffer, buffer.count)
        } while count < 0 && errno == EINTR
        return Array(buffer.prefix(max(0, count)))
    }

    /// Everything up to the end.
    package func remainingBytes() -> [UInt8] {
        var bytes: [UInt8] = []
        while case let next = nextBytes(), !next.isEmpty { bytes += next }
        return bytes
    }
}
