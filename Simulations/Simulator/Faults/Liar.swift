/// What a dishonest program may make of a message that its peer expects.
struct Liar {
    private var generator: Generator
    /// What was said anywhere in the county: what is replayed names units that are not shared.
    private var overheard: [[UInt8]] = []
    private static let most = 200
    /// What was not said on a connection yet, by its number: it comes after the next message.
    private var withheld: [Int: [UInt8]] = [:]

    init(_ generator: Generator) { self.generator = generator }

    /// Listens to an honest message.
    mutating func hear(_ message: [UInt8]) {
        if overheard.count < Self.most {
            overheard.append(message)
        } else {
            overheard[generator.below(Self.most)] = message
        }
    }

    /// What is sent instead of a message of one connection.
    mutating func twist(_ message: [UInt8], on connection: Int) -> Utterance {
        if let earlier = withheld.removeValue(forKey: connection) {
            return Utterance(messages: [message, earlier], lie: .messagesSwapped)
        }
        switch generator.below(18) {
        case 0: return Utterance(messages: [flipped(message)], lie: .messageAltered)
        case 1: return Utterance(messages: shortened(message), lie: .messageAltered)
        case 2: return tell(.twice, insteadOf: message)
        case 3: return Utterance(messages: [message] + overheardOnce(), lie: .foreignClaim)
        case 4: return Utterance(messages: overheardOnce(), lie: .foreignClaim)
        case 5: return tell(.forgedRuns, insteadOf: message)
        case 6: return tell(.forgedSignatures, insteadOf: message)
        case 7: return tell(.wrongSums, insteadOf: message)
        case 8:
            withheld[connection] = message
            return Utterance(messages: [])
        default: return Utterance(messages: [message])
        }
    }

    /// What a liar of one kind sends instead of a message.
    func tell(_ lie: Lie, insteadOf message: [UInt8]) -> Utterance {
        switch lie {
        case .twice: return Utterance(messages: [message, message], lie: lie.state)
        case .overheard:
            let runs = overheard.filter(Lie.isRun)
            return Utterance(messages: [message] + runs, lie: lie.state)
        case .forgedRuns, .forgedSignatures, .wrongSums:
            guard let forged = lie.forged(message) else { return Utterance(messages: [message]) }
            return Utterance(messages: [forged], lie: lie.state)
        }
    }

    private mutating func overheardOnce() -> [[UInt8]] {
        generator.pick(overheard).map { [$0] } ?? []
    }

    private mutating func shortened(_ message: [UInt8]) -> [[UInt8]] {
        let shorter = Array(message.prefix(generator.below(message.count)))
        return shorter.isEmpty ? [] : [shorter]
    }

    private mutating func flipped(_ message: [UInt8]) -> [UInt8] {
        var changed = message
        for _ in 0...generator.below(3) {
            changed[generator.below(changed.count)] ^= UInt8(1 << generator.below(8))
        }
        return changed
    }
}
