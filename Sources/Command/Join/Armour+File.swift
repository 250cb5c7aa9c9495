import Node

extension Armour {
    /// Reads an armoured file.
    static func read(_ path: String, as kind: Kind) throws -> [UInt8] {
        let text = String(decoding: try File.read(path), as: UTF8.self)
        do {
            return try decode(text, as: kind)
        } catch {
            throw CommandFailure.notArmoured(path, error)
        }
    }
}
