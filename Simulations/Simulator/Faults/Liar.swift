/// What a dishonest program may make of a message that its peer expects.
struct Liar {
    private var generator: Generator
    /// What was said anywhere in the county: what is replayed names units that are not shared.
    private var overheard: [[UInt8]] = []
    private static let most = 200

    init(_ generator: Generator) { self.generator = generator }

    /// Listens to an honest message.
    mutating func hear(_ message: [UInt8]) {
        if overheard.count < Self.most {
            overheard.append(message)
        } else {
            overheard[generator.below(Self.most)] = message
        }
    }

    /// What is sent instead of a message, and what that was a case of.
    mutating func twist(_ message: [UInt8]) -> (messages: [[UInt8]], Reached?) {
        switch generator.below(12) {
        case 0: return ([flipped(message)], .messageAltered)
        case 1:
            let shorter = Array(message.prefix(generator.below(message.count)))
            return (shorter.isEmpty ? [] : [shorter], .messageAltered)
        case 2: return tell(.twice, insteadOf: message)
        case 3: return ([message] + (generator.pick(overheard).map { [$0] } ?? []), .foreignClaim)
        case 4: return (generator.pick(overheard).map { [$0] } ?? [], .foreignClaim)
        default: return ([message], nil)
        }
    }

    /// What a liar of one kind sends instead of a message, and what that was a case of.
    func tell(_ lie: Lie, insteadOf message: [UInt8]) -> (messages: [[UInt8]], Reached?) {
        switch lie {
        case .twice: return ([message, message], .messageReplayed)
        case .overheard:
            let runs = overheard.filter(Lie.isRun)
            return ([message] + runs, .foreignClaim)
        case .forgedRuns, .forgedSignatures, .wrongSums:
            guard let forged = lie.forged(message) else { return ([message], nil) }
            return ([forged], .messageAltered)
        }
    }

    private mutating func flipped(_ message: [UInt8]) -> [UInt8] {
        var changed = message
        for _ in 0...generator.below(3) {
            changed[generator.below(changed.count)] ^= UInt8(1 << generator.below(8))
        }
        return changed
    }
}
