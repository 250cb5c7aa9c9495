package import Wire

/// The keys that a person opens: one's own writer key, the store's data key, and, for those who
/// admit others, the unit's key.
package struct Keys: Sendable {
    /// Signs what the person writes.
    package let writer: SigningKey
    /// Opens what the store holds.
    package let data: DataKey
    /// Signs grants in the unit's name; nil for those who admit nobody.
    package let unit: SigningKey?

    /// Gathers the keys of one person on one node.
    package init(writer: SigningKey, data: DataKey, unit: SigningKey?) {
        self.writer = writer
        self.data = data
        self.unit = unit
    }

    package func encode() -> [UInt8] {
        var writer = CBORWriter(capacity: 112)
        writer.write(arrayOf: 3)
        writer.write(bytes: self.writer.seed)
        writer.write(bytes: data.bytes)
        if let unit { writer.write(bytes: unit.seed) } else { writer.writeNull() }
        return writer.bytes
    }

    /// Reads what `encode` wrote.
    package static func decode(_ bytes: [UInt8]) throws(WireError) -> Keys {
        var reader = CBORReader(bytes)
        try reader.readArray(exactly: 3)
        let writer = SigningKey(seed: try reader.readBytes(upTo: 32))
        let data = DataKey(bytes: try reader.readBytes(upTo: 32))
        let hasUnit = !reader.readNullIfPresent()
        let unit = hasUnit ? SigningKey(seed: try reader.readBytes(upTo: 32)) : nil
        try reader.finish()
        guard let writer, let data, hasUnit == (unit != nil) else {
            throw WireError(.invalid("keys"), at: 0)
        }
        return Keys(writer: writer, data: data, unit: unit)
    }
}
