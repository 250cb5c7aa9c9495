package import Wire

/// What a unit of another tree sends back when it has a child's file: with it the old one closes.
package struct HandOverReceipt: Hashable, Sendable {
    /// The short sum of what was handed over, as hexadecimal digits.
    package let sum: String
    /// The file's code where it came from.
    package let oldCode: String
    /// The unit that has it now, as people call it.
    package let unit: String
    /// Of the file in the tree that has it now.
    package let newCode: String

    private static let heading = "hamlet receipt 1"

    package init(sum: String, oldCode: String, unit: String, newCode: String) {
        (self.sum, self.oldCode, self.unit, self.newCode) = (sum, oldCode, unit, newCode)
    }

    /// The bytes that go back.
    package func encode() -> [UInt8] {
        var writer = CBORWriter(capacity: 256)
        writer.write(row: Self.heading, sum, oldCode, unit, newCode)
        return writer.bytes
    }

    /// Reads such bytes.
    package static func decode(_ bytes: [UInt8]) throws(WireError) -> HandOverReceipt {
        var reader = CBORReader(bytes)
        try reader.readHeading(heading, ofArray: 5)
        let receipt = HandOverReceipt(
            sum: try reader.readText(), oldCode: try reader.readText(),
            unit: try reader.readText(), newCode: try reader.readText())
        try reader.finish()
        return receipt
    }
}
