import Foundation

/// A folder that goes when nobody holds it any more.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "hamlet-test-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    subscript(name: String) -> String { path + "/" + name }

    /// Puts a copy of a folder in the place of what is there.
    func copy(_ source: String, to name: String) throws {
        try? FileManager.default.removeItem(atPath: self[name])
        try FileManager.default.copyItem(atPath: source, toPath: self[name])
    }

    /// The bytes of every file below a folder of it.
    func files(below name: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for file in try FileManager.default.subpathsOfDirectory(atPath: self[name]) {
            files[file] = FileManager.default.contents(atPath: self[name] + "/" + file)
                .map { Array($0) }
        }
        return files
    }
}
