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

    /// The bytes of every file in it, one after the other.
    func bytes() throws -> Data {
        try FileManager.default.subpathsOfDirectory(atPath: path).reduce(into: Data()) {
            $0 += FileManager.default.contents(atPath: self[$1]) ?? Data()
        }
    }
}
