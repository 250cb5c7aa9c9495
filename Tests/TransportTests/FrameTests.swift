import NIOCore
import Replication
import Testing
import Wire

@testable import Transport

@Suite("Frames") struct FrameTests {
    static func read(_ pieces: [[UInt8]]) throws -> [[UInt8]] {
        var reader = FrameReader()
        var messages: [[UInt8]] = []
        for piece in pieces {
            var buffer = ByteBuffer(bytes: piece)
            while let message = try reader.next(from: &buffer) { messages.append(message) }
        }
        return messages
    }

    static let lengths = [1, 127, 128, 129, 16_383, 16_384, Limits.messageBytes]

    @Test("A message comes out as it went in, whatever its length", arguments: lengths)
    func roundTrip(length: Int) throws {
        let message = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
        let framed = Message.framed(message)
        #expect(framed.count == Frame.bytes(ofMessage: length))
        #expect(framed.count <= Limits.frameBytes)
        #expect(try Self.read([framed, framed]) == [message, message])
    }

    @Test("Two frames come out of every way of cutting the bytes in three")
    func cuts() throws {
        let messages = [[UInt8](repeating: 7, count: 130), [UInt8](repeating: 8, count: 3)]
        let bytes = messages.flatMap { Message.framed($0) }
        for first in 0...bytes.count {
            for second in first...bytes.count {
                let pieces = [bytes[..<first], bytes[first..<second], bytes[second...]]
                #expect(try Self.read(pieces.map { Array($0) }) == messages)
            }
        }
    }

    @Test("A frame header costs one byte for a short message")
    func header() {
        #expect(Frame.bytes(ofMessage: 40) == 41)
    }

    @Test("A length beyond the bound is refused by the bound's name")
    func tooLong() {
        #expect(throws: Refusal.limit("frameBytes")) { try Self.read([[0xFF, 0xFF, 0xFF]]) }
        #expect(throws: Refusal.limit("frameBytes")) { try Self.read([[0xFF, 0xFF, 0x7F]]) }
        let most = Limits.messageBytes + 1
        let header = [UInt8(most & 0x7F) | 0x80, UInt8(most >> 7 & 0x7F) | 0x80, UInt8(most >> 14)]
        #expect(throws: Refusal.limit("frameBytes")) { try Self.read([header]) }
    }

    @Test("An empty frame and a length in more bytes than it needs are refused")
    func malformed() {
        let empty = Refusal.malformed(WireError(.truncated, at: 0))
        let long = Refusal.malformed(WireError(.notDeterministic, at: 0))
        #expect(throws: empty) { try Self.read([[0]]) }
        #expect(throws: long) { try Self.read([[0x81, 0x00]]) }
        #expect(throws: long) { try Self.read([[0x81, 0x80, 0x00]]) }
    }
}
