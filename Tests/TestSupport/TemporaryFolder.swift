import Foundation

/// A new folder that goes when nobody holds it any more.
package final class TemporaryFolder: Sendable {
    /// Where it is, without a slash at the end.
    package let path: String

    /// Makes an empty folder under a name that no other has.
    package init() throws {
        path = NSTemporaryDirectory() + "hamlet-test-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Where something of that name stands in it, or would stand.
    package subscript(name: String) -> String { path + "/" + name }

    /// Puts a copy of a folder in the place of what is there.
    package func copy(_ source: String, to name: String) throws {
        try? FileManager.default.removeItem(atPath: self[name])
        try FileManager.default.copyItem(atPath: source, toPath: self[name])
    }

    /// The bytes of every file below a folder of it; without a name, of every file.
    package func files(below name: String = "") throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for file in try FileManager.default.subpathsOfDirectory(atPath: self[name]) {
            files[file] = FileManager.default.contents(atPath: self[name] + "/" + file)
                .map { Array($0) }
        }
        return files
    }
}
