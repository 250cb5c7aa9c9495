package import Records
import Trust
package import Wire

/// A change of a log that a parcel shows, which counts here if the log itself is not held so far.
package struct CarriedChange: Sendable {
    /// Where it stands in the log in which it was written.
    package let dot: Dot
    /// The record that it belongs to.
    package let file: Dot
    /// As it was signed.
    package let bytes: [UInt8]

    package init(dot: Dot, file: Dot, bytes: [UInt8]) {
        self.dot = dot
        self.file = file
        self.bytes = bytes
    }

    /// The sum of its bytes, which the chain binds.
    package var sum: Hash { Sum.of(bytes) }
}
