package import Wire

/// Where a sealed item stands: a table's name and a row's key.
package struct SealedPlace: Hashable, Sendable {
    let bytes: [UInt8]

    /// Names a place by numbers: as many as the table's rows have.
    package init(_ table: StaticString, _ numbers: Int64...) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(table.utf8CodeUnitCount + 9 * numbers.count)
        table.withUTF8Buffer { bytes.append(contentsOf: $0) }
        for number in numbers {
            bytes.append(0)
            bytes.append(contentsOf: number.bigEndianBytes)
        }
        self.bytes = bytes
    }

    /// Names a place by an identifier.
    package init(_ table: StaticString, _ id: Identifier) {
        bytes = table.withUTF8Buffer { Array($0) } + [0] + id.bytes
    }
}
