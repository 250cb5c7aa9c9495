import Trust

/// What lies locked on a disk that others can reach.
enum KeyLaw {
    static func checkKeys(_ bytes: [UInt8]) {
        RoundTrip.check(bytes, decode: { try Keys.decode($0) }, encode: { $0.encode() })
    }

    /// A lock opens as it was made, or not at all. Every attempt costs the work factor of scrypt,
    /// so this target is slow.
    static func checkLock(_ bytes: [UInt8]) {
        guard let opened = Lock(bytes: bytes).open(passphrase: passphrase) else {
            return Law.hold(bytes != lockSeed, "an untouched lock does not open")
        }
        Law.hold(opened.encode() == keys.encode(), "a lock opens with other keys in it")
    }

    private static let passphrase = "一二三"

    private static let keys = Keys(
        writer: StatementLaw.key(1), data: dataKey, unit: StatementLaw.key(2))

    private static let dataKey: DataKey = {
        guard let key = DataKey(bytes: [UInt8](repeating: 5, count: 32)) else {
            preconditionFailure("thirty-two bytes are a key")
        }
        return key
    }()

    static var seeds: [[UInt8]] {
        [keys, Keys(writer: StatementLaw.key(1), data: dataKey, unit: nil)].map { $0.encode() }
    }

    static let lockSeed = Lock(keys, passphrase: passphrase).bytes
}
