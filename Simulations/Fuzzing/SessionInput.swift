import Wire

/// Takes an input apart into what happens to a session. The first byte sets the stage; then come
/// two bytes each, and so many bytes of a message, or from 0xFF00 on something else that happens.
struct SessionInput: IteratorProtocol {
    enum Happening {
        case message([UInt8])
        case tick, changed, written, stopped, closed
        /// The store answers otherwise than by what it holds, this once.
        case answer(UInt8)
    }

    private var rest: ArraySlice<UInt8>
    let isInitiator: Bool
    let isStanding: Bool
    let isVillage: Bool
    let remembers: Bool

    init?(_ bytes: [UInt8]) {
        guard let stage = bytes.first else { return nil }
        isInitiator = stage & 1 != 0
        isStanding = stage & 2 != 0
        isVillage = stage & 4 != 0
        remembers = stage & 8 != 0
        rest = bytes.dropFirst()
    }

    mutating func next() -> Happening? {
        guard let high = rest.popFirst(), let low = rest.popFirst() else { return nil }
        guard high == 0xFF else {
            let message = rest.prefix(Int(high) << 8 | Int(low))
            rest = rest.dropFirst(message.count)
            return .message(Array(message))
        }
        switch low & 7 {
        case 0: return .tick
        case 1: return .changed
        case 2: return .written
        case 3: return .stopped
        case 4: return .closed
        default: return .answer(low >> 3)
        }
    }

    /// The bytes that say this.
    static func bytes(stage: UInt8, _ happenings: [Happening]) -> [UInt8] {
        [stage] + happenings.flatMap(bytes)
    }

    private static func bytes(_ happening: Happening) -> [UInt8] {
        switch happening {
        case .message(let message):
            [UInt8(message.count >> 8), UInt8(message.count & 0xFF)] + message
        case .tick: [0xFF, 0]
        case .changed: [0xFF, 1]
        case .written: [0xFF, 2]
        case .stopped: [0xFF, 3]
        case .closed: [0xFF, 4]
        case .answer(let kind): [0xFF, 5 | kind << 3]
        }
    }
}
