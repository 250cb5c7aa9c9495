import Records
import Replication
import Wire

/// A lie that a program tells: by chance, or because a story lets it.
enum Lie {
    /// A letter of every run is another one.
    case forgedRuns
    /// Every run is signed by someone who did not write it.
    case forgedSignatures
    /// The greeting states another sum than that of what is held.
    case wrongSums
    /// Every message is said twice.
    case twice
    /// After every message come all the runs that were ever overheard, by whomever they were sent.
    case overheard

    /// What the state is called that is reached when someone hears it.
    var state: Reached {
        switch self {
        case .forgedRuns: .runForged
        case .forgedSignatures: .signatureForged
        case .wrongSums: .sumForged
        case .twice: .messageReplayed
        case .overheard: .foreignClaim
        }
    }

    /// The message as it stands after the lie; nil if the lie is not about such messages.
    func forged(_ message: [UInt8]) -> [UInt8]? {
        switch (self, Self.read(message)) {
        case (.forgedRuns, .run(let run)?):
            return Self.encode(run, payload: Self.flipped(run.payload), signature: run.signature)
        case (.forgedSignatures, .run(let run)?):
            return Self.encode(run, payload: run.payload, signature: Self.flipped(run.signature))
        case (.wrongSums, .hello(let hello)?):
            let sum = hello.digest.map { Digest($0.value ^ 1) }
            return Message.hello(
                Hello(
                    versions: hello.versions, standing: hello.standing, grant: hello.grant,
                    following: hello.following, digest: sum)
            ).encode()
        default: return nil
        }
    }

    /// The message that bytes stand for; nil for what this program does not know.
    static func read(_ bytes: [UInt8]) -> Message? {
        guard case .known(let message)? = try? Message.decode(bytes) else { return nil }
        return message
    }

    static func isRun(_ message: [UInt8]) -> Bool {
        guard case .run = read(message) else { return false }
        return true
    }

    private static func flipped(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        if !bytes.isEmpty { bytes[bytes.count - 1] ^= 1 }
        return bytes
    }

    private static func encode(
        _ run: RunMessage, payload: [UInt8], signature: [UInt8]
    ) -> [UInt8] {
        let log = Identifier(high: run.reference.prefix, low: 0)
        let forged = Run(
            log: log, first: run.first, count: run.count, before: run.before, payload: payload,
            signature: signature)
        return Message.run(RunMessage(forged, more: run.more, before: run.before)).encode()
    }
}
