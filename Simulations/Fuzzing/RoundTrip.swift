import Node
import Wire

/// The law that most targets share: what is accepted has no other encoding, and a refusal points
/// into what was read.
package enum RoundTrip {
    /// Reads bytes, and traps if what was read is written otherwise.
    ///
    /// - Parameter then: further laws on what was read.
    package static func check<Value>(
        _ bytes: [UInt8], decode: ([UInt8]) throws -> Value, encode: (Value) -> [UInt8],
        then: (Value) -> Void = { _ in }
    ) {
        do {
            let value = try decode(bytes)
            Law.hold(encode(value) == bytes, "what was accepted has another encoding")
            then(value)
        } catch {
            checkPlace(error, in: bytes)
        }
    }

    /// An error points into what was read, or behind it.
    static func checkPlace(_ error: any Error, in bytes: [UInt8]) {
        let place =
            switch error {
            case let error as WireError: error.offset
            case NodeError.unreadable(_, let error?): error.offset
            default: 0
            }
        Law.hold((0...bytes.count).contains(place), "an error points nowhere")
    }
}
