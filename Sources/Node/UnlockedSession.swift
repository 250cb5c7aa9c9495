import CKeyring
import Trust
import Wire

/// The keys of a person who has unlocked a store, in the kernel's keyring: they are never on the
/// disk, and the kernel forgets them when their time is over or the machine stops.
struct UnlockedSession {
    private let name: String
    private static let capacity = 512

    init(_ store: [UInt8]) { name = "hamlet:" + Hexadecimal.encode(store) }

    /// False if the kernel has no keyring for us.
    func put(_ keys: Keys, seconds: Int) -> Bool {
        let secret = keys.encode()
        return keyring_put(name, secret, secret.count, UInt32(clamping: seconds)) == 0
    }

    func keys() -> Keys? {
        var secret = [UInt8](repeating: 0, count: Self.capacity)
        let count = keyring_get(name, &secret, secret.count)
        guard count > 0, count <= secret.count else { return nil }
        return try? Keys.decode(Array(secret.prefix(count)))
    }

    func forget() { _ = keyring_forget(name) }
}
