import Foundation

extension World {
    func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
    }

    func copyFolder(_ path: String, to other: String) throws {
        try remove(other)
        try FileManager.default.copyItem(atPath: path, toPath: other)
    }

    func remove(_ path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        try FileManager.default.removeItem(atPath: path)
    }
}
