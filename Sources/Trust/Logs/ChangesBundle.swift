import Records
import Wire

/// A file of changes for other programs, in clear: a sequence of CBOR items (RFC 8742), so that it
/// can be written and read without holding all of it. See `docs/protocol.md`, "Bundles".
package enum ChangesBundle {
    /// The form of the items behind the statement; a reader that does not know it reads no further.
    package static let version: UInt64 = 1

    /// The two items with which the file begins: its name, and what it says of itself.
    package static func head(_ statement: BundleStatement) -> [UInt8] {
        var writer = CBORWriter()
        writer.write("hamlet changes")
        writer.write(arrayOf: 4)
        writer.write(unsigned: version)
        writer.write(statement.purpose)
        writer.write(statement.person)
        Value.day(statement.day).encode(into: &writer)
        return writer.bytes
    }

    /// One further item of the file: consecutive changes of one log, each as it was signed.
    ///
    /// - Parameters:
    ///   - first: the number of the first change.
    ///   - changes: at least one and at most `Limits.runChanges`.
    package static func part(
        of description: LogDescription, first: UInt64, changes: [ArraySlice<UInt8>]
    ) -> [UInt8] {
        precondition(!changes.isEmpty && changes.count <= Limits.runChanges)
        var writer = CBORWriter(capacity: changes.reduce(128) { $0 + $1.count + 3 })
        writer.write(arrayOf: 3)
        writer.write(bytes: description.encode())
        writer.write(unsigned: first)
        writer.write(arrayOf: changes.count)
        for change in changes { writer.write(bytes: change) }
        return writer.bytes
    }
}
