import Foundation

/// A new folder that is gone when nobody holds it any more.
final class Folder: Sendable {
    let path: String

    init(named name: String) {
        path = FileManager.default.temporaryDirectory.path + "/hamlet-" + name
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
