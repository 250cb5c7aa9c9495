import Glibc

/// Whole files, read and written with the system's reason where that fails.
enum File {
    private static let mostBytes = 64 << 20

    static func read(_ path: String) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw CommandFailure.unreadableFile(path, errno) }
        defer { close(descriptor) }
        var (bytes, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            guard count >= 0 else { throw CommandFailure.unreadableFile(path, errno) }
            if count == 0 { return bytes }
            bytes += buffer.prefix(count)
            guard bytes.count <= mostBytes else {
                throw CommandFailure.unreadableFile(path, EFBIG)
            }
        }
    }

    /// Writes a new file that is on the disk when this returns; one that is there is left alone,
    /// and one that cannot be finished goes again.
    ///
    /// - Parameters:
    ///   - rights: of the file, such as 0o600 for its owner only.
    ///   - fill: is given what puts the next bytes into the file.
    static func create<Result>(
        _ path: String, rights: mode_t, _ fill: (_ put: ([UInt8]) throws -> Void) throws -> Result
    ) throws -> Result {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, rights)
        guard descriptor >= 0 else {
            throw errno == EEXIST
                ? CommandFailure.fileExists(path) : CommandFailure.unwritableFile(path, errno)
        }
        defer { close(descriptor) }
        do {
            let result = try fill { try put($0, descriptor, path) }
            guard fsync(descriptor) == 0 else { throw CommandFailure.unwritableFile(path, errno) }
            return result
        } catch {
            unlink(path)
            throw error
        }
    }

    /// Writes a text into a new file, as `create` does, for everyone to read.
    static func write(_ text: String, to path: String) throws {
        try create(path, rights: 0o644) { put in try put(Array(text.utf8)) }
    }

    private static func put(_ bytes: [UInt8], _ descriptor: Int32, _ path: String) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw CommandFailure.unwritableFile(path, errno) }
            rest = rest.dropFirst(count)
        }
    }

    /// Fails if something stands at the path already, or nothing can be put there; asked before
    /// work that cannot be taken back.
    static func requireFree(_ path: String) throws {
        if access(path, F_OK) == 0 { throw CommandFailure.fileExists(path) }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        guard access(folder, W_OK | X_OK) == 0 else {
            throw CommandFailure.unwritableFile(path, errno)
        }
    }
}

extension File {
    /// Puts a small file in the place of another, so that a reader sees the one or the other whole.
    static func replace(_ text: String, at path: String) throws {
        let next = path + ".new"
        unlink(next)
        try write(text, to: next)
        guard rename(next, path) == 0 else { throw CommandFailure.unwritableFile(path, errno) }
    }
}

extension File {
    static func size(of path: String) throws -> Int {
        var status = stat()
        guard stat(path, &status) == 0 else { throw CommandFailure.unreadableFile(path, errno) }
        return Int(status.st_size)
    }
}
