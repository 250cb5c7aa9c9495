import Glibc

/// A file that appears at its path whole or not at all.
///
/// It is written beside its place and renamed when it is on disk; until then, and after any
/// failure, what stood at the path still stands there. Only its owner may read it, for it holds
/// children's data.
final class WholeFile {
    /// How bytes get to a descriptor, as the system's `write`; the tests bring one that fails.
    typealias Write = (Int32, UnsafeRawPointer?, Int) -> Int

    let path: String
    /// Where it is written meanwhile, in the same folder.
    let temporaryPath: String
    private let folder: String
    private let systemWrite: Write
    private var isCommitted = false

    init(path: String, write: @escaping Write = Glibc.write) throws(SheetError) {
        self.path = path
        systemWrite = write
        let slash = path.lastIndex(of: "/")
        folder = slash.map { String(path[...$0]) } ?? "./"
        let blank = String(repeating: "X", count: 6)
        var template = Array((folder + ".export-" + blank).utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw .unwritable(path: path, code: errno) }
        close(descriptor)
        temporaryPath = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    }

    deinit { if !isCommitted { unlink(temporaryPath) } }

    /// The folder in which other temporary files may be made.
    var temporaryFolder: String { folder }

    /// Writes the whole content.
    func write(_ bytes: [UInt8]) throws(SheetError) {
        let descriptor = open(temporaryPath, O_WRONLY | O_TRUNC | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unwritable(path: path, code: errno) }
        defer { close(descriptor) }
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                systemWrite(descriptor, buffer.baseAddress! + done, buffer.count - done)
            }
            if count > 0 {
                done += count
            } else if count == 0 || errno != EINTR {
                throw .unwritable(path: path, code: count == 0 ? ENOSPC : errno)
            }
        }
    }

    /// Brings the content to disk and the file to its path.
    func commit() throws(SheetError) {
        try synchronise(temporaryPath, flags: O_RDONLY)
        guard rename(temporaryPath, path) == 0 else {
            throw .unwritable(path: path, code: errno)
        }
        isCommitted = true
        try synchronise(folder, flags: O_RDONLY | O_DIRECTORY)
    }

    private func synchronise(_ path: String, flags: Int32) throws(SheetError) {
        let descriptor = open(path, flags | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unwritable(path: self.path, code: errno) }
        defer { close(descriptor) }
        // Some media, such as FAT on a USB stick, cannot synchronise a folder and say EINVAL.
        guard fsync(descriptor) == 0 || errno == EINVAL else {
            throw .unwritable(path: self.path, code: errno)
        }
    }
}
