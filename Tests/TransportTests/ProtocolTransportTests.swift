import NIOCore
import TestSupport
import Testing
import Trust
import Wire

@testable import Transport

@Suite("The transport, as docs/protocol.md has it") struct ProtocolTransportTests {
    private static func header(ofMessage count: Int) -> [UInt8] {
        var buffer = ByteBuffer()
        Frame.write([UInt8](repeating: 0, count: count), into: &buffer)
        return buffer.readBytes(length: buffer.readableBytes - count) ?? []
    }

    @Test("The certificate and the heads of frames on the page are what the program sends")
    func vectors() throws {
        let key = try #require(SigningKey(seed: [UInt8](repeating: UInt8(ascii: "N"), count: 32)))
        let certificate = try NodeIdentity.certificate(key)
        let heads = [1, 127, 128, 300, 16_384, Limits.messageBytes].map { count in
            (name: "frame of \(count) bytes begins", bytes: Self.header(ofMessage: count))
        }
        let vectors = [(name: "certificate of N", bytes: certificate)] + heads
        let faults = try ProtocolPage.faults(
            in: "vectors of the transport",
            against: vectors.map { (name: $0.name, hexadecimal: Hexadecimal.encode($0.bytes)) })
        #expect(faults == [])
        #expect(PeerProof.key(ofCertificate: certificate) == key.publicKey)
    }
}
