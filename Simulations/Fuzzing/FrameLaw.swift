import NIOCore
import Replication
import Transport

/// A stream of bytes that comes in pieces. The first byte says how large they are.
enum FrameLaw {
    /// What was read, and whether the stream was refused.
    private struct Heard: Equatable {
        var messages: [[UInt8]] = []
        var refusal: Refusal?
    }

    static func check(_ bytes: [UInt8]) {
        guard let size = bytes.first else { return }
        let stream = Array(bytes.dropFirst())
        let whole = heard(stream, pieces: max(stream.count, 1))
        let cut = heard(stream, pieces: Int(size) + 1)
        Law.hold(whole == cut, "where a stream is cut changes what it says")
        var again = ByteBuffer()
        for message in whole.messages { Frame.write(message, into: &again) }
        Law.hold(
            stream.starts(with: again.readableBytesView), "a message has another frame")
    }

    private static func heard(_ stream: [UInt8], pieces: Int) -> Heard {
        var heard = Heard()
        var reader = FrameReader()
        do throws(Refusal) {
            for start in stride(from: 0, to: stream.count, by: pieces) {
                let piece = stream[start..<min(start + pieces, stream.count)]
                var input = ByteBuffer(bytes: piece)
                while let message = try reader.next(from: &input) { heard.messages.append(message) }
            }
        } catch {
            heard.refusal = error
        }
        return heard
    }

    static var seed: [UInt8] {
        var buffer = ByteBuffer()
        for count in [1, 60, 127, 128, 300, 17_000] {
            Frame.write([UInt8](repeating: 7, count: count), into: &buffer)
        }
        return [40] + Array(buffer.readableBytesView)
    }
}
