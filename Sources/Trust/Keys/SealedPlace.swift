package import Wire

/// Where a sealed item stands: a table's name and a row's key.
package struct SealedPlace: Hashable, Sendable {
    let bytes: [UInt8]

    /// Names a place by numbers: as many as the table's rows have.
    package init(_ table: StaticString, _ numbers: Int64...) {
        bytes = table.withUTF8Buffer { Array($0) } + numbers.flatMap { [0] + $0.bigEndianBytes }
    }

    /// Names a place by an identifier.
    package init(_ table: StaticString, _ id: Identifier) {
        bytes = table.withUTF8Buffer { Array($0) } + [0] + id.bytes
    }
}
