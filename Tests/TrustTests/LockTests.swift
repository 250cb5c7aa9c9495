import Testing
import Trust
import Wire

@Suite("The lock of a passphrase") struct LockTests {
    private func keys(unit: SigningKey?) throws -> Keys {
        Keys(
            writer: try key("w"),
            data: try #require(DataKey(bytes: [UInt8](repeating: 7, count: 32))), unit: unit)
    }

    @Test("The right passphrase opens it; a wrong one, a changed byte or a newer lock does not")
    func opening() throws {
        let lock = Lock(try keys(unit: try key("u")), passphrase: "木门 keeps 7 swallows")
        let opened = try #require(lock.open(passphrase: "木门 keeps 7 swallows"))
        #expect(opened.encode() == (try keys(unit: try key("u"))).encode())
        #expect(lock.open(passphrase: "木门 keeps 7 swallow") == nil)
        var changed = lock.bytes
        changed[changed.count - 1] ^= 1
        #expect(Lock(bytes: changed).open(passphrase: "木门 keeps 7 swallows") == nil)
        let newer = [2] + Array(lock.bytes.dropFirst())
        for bytes in [[], [1], newer, Array(lock.bytes.prefix(17))] {
            #expect(Lock(bytes: bytes).open(passphrase: "木门 keeps 7 swallows") == nil)
        }
    }

    @Test("What an earlier program locked is still opened")
    func golden() throws {
        let lock = Lock(bytes: bytes(Golden.lock))
        let opened = try #require(lock.open(passphrase: "一二三四五六七八"))
        #expect(opened.encode() == (try keys(unit: nil)).encode())
    }

    @Test("Keys come back from their bytes; a missing or short key is refused")
    func keyBytes() throws {
        for unit in [nil, try key("u")] {
            let bytes = try keys(unit: unit).encode()
            #expect(try Keys.decode(bytes).encode() == bytes)
            for count in bytes.indices {
                #expect(throws: WireError.self) { try Keys.decode(Array(bytes.prefix(count))) }
            }
        }
        let short = "83" + "4101" + "5820" + String(repeating: "07", count: 32) + "f6"
        #expect(throws: WireError(.invalid("keys"), at: 0)) { try Keys.decode(bytes(short)) }
    }
}
