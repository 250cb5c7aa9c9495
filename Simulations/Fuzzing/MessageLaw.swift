import Replication
import Wire

/// One message of a session.
enum MessageLaw {
    static func check(_ bytes: [UInt8]) {
        do throws(WireError) {
            guard case .known(let message) = try Message.decode(bytes), message != .passedOver
            else { return }
            check(message, bytes)
        } catch {
            RoundTrip.checkPlace(error, in: bytes)
        }
    }

    /// The greeting of a newer version may say more than this program keeps of it.
    private static func check(_ message: Message, _ bytes: [UInt8]) {
        let again = message.encode()
        if case .hello(let hello) = message, hello.versions.upperBound > Session.versions.upperBound
        {
            Law.hold(bytes.count >= again.count, "a greeting grows")
        } else {
            Law.hold(again == bytes, "a message has another encoding")
        }
    }

    static var seeds: [[UInt8]] { SessionSeeds.messages.map { $0.encode() } }
}
