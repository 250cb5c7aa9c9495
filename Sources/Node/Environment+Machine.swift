import Foundation
import Trust
import Wire

extension Environment {
    /// This machine: its clock, its randomness, its identity, and a small file for each store below
    /// `stateDirectory`.
    package static func machine(stateDirectory: String) -> Environment {
        Environment(
            now: { Int64(Foundation.Date().timeIntervalSince1970) },
            random: { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) } },
            fingerprint: { directory in machineFingerprint(of: directory) },
            highWater: fileHighWater(in: stateDirectory))
    }

    /// The sum of the machine's id and of the directory's place on its disk.
    private static func machineFingerprint(of directory: String) -> [UInt8] {
        let machine = FileManager.default.contents(atPath: "/etc/machine-id") ?? Foundation.Data()
        let attributes = try? FileManager.default.attributesOfItem(atPath: directory)
        let inode = (attributes?[.systemFileNumber] as? NSNumber)?.int64Value ?? 0
        return Sum.of(Array(machine) + inode.bigEndianBytes).bytes
    }

    private static func fileHighWater(in directory: String) -> HighWater {
        let path = { @Sendable (store: Identifier) in directory + "/" + store.description }
        return HighWater(
            read: { store in
                guard let text = FileManager.default.contents(atPath: path(store)) else {
                    return nil
                }
                return Int64(String(decoding: text, as: UTF8.self))
            },
            write: { store, mark in
                try? FileManager.default.createDirectory(
                    atPath: directory, withIntermediateDirectories: true)
                let text = Foundation.Data(String(mark).utf8)
                try? text.write(to: URL(fileURLWithPath: path(store)))
            })
    }
}
