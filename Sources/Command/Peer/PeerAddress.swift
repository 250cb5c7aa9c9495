import Casework
import Transport

/// Addresses, as arguments.
enum PeerAddress {
    static func parse(_ text: String) throws -> Address {
        guard let address = Address(text) else {
            throw CommandFailure.usage(
                Wording(
                    "“\(text)”不是地址,写作 10.0.0.5:4870",
                    "“\(text)” is no address; write it as 10.0.0.5:4870"))
        }
        return address
    }
}
