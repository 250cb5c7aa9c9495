/// Generates the MT19937 sequence of 32-bit words, seeded as Python's `random.Random` seeds it.
///
/// Source: M. Matsumoto, T. Nishimura, mt19937ar.c, `init_by_array` and `genrand_int32`. The
/// load is defined by a Python program, so its words must be these and no others.
struct MersenneTwister: Sendable {
    private static let size = 624
    private static let middle = 397

    private var state: [UInt32]
    private var position = Self.size

    /// Seeds from the magnitude of an integer, its lowest 32 bits first, as Python does.
    init(seed: Int) {
        var key = [UInt32(truncatingIfNeeded: seed.magnitude)]
        let upper = UInt32(truncatingIfNeeded: seed.magnitude >> 32)
        if upper != 0 { key.append(upper) }
        state = Self.expanded(19_650_218)
        absorb(key)
        stir()
    }

    /// Returns the next word, uniform in all its 32 bits.
    mutating func nextWord() -> UInt32 {
        if position == Self.size { twist() }
        var word = state[position]
        position += 1
        word ^= word >> 11
        word ^= (word << 7) & 0x9d2c_5680
        word ^= (word << 15) & 0xefc6_0000
        return word ^ (word >> 18)
    }

    /// `init_genrand`: fills the state from one word.
    private static func expanded(_ seed: UInt32) -> [UInt32] {
        var words = [seed]
        words.reserveCapacity(size)
        for index in 1..<UInt32(size) {
            let last = words[words.count - 1]
            words.append(1_812_433_253 &* (last ^ (last >> 30)) &+ index)
        }
        return words
    }

    /// The first loop of `init_by_array`: mixes the key in, once around the longer of the two.
    private mutating func absorb(_ key: [UInt32]) {
        position = 1
        for step in 0..<max(Self.size, key.count) {
            let offset = step % key.count
            mix(1_664_525) { $0 &+ key[offset] &+ UInt32(offset) }
        }
    }

    /// The second loop of `init_by_array`: spreads every bit over the whole state.
    private mutating func stir() {
        for _ in 1..<Self.size {
            let place = UInt32(position)
            mix(1_566_083_941) { $0 &- place }
        }
        state[0] = 0x8000_0000
        position = Self.size
    }

    private mutating func mix(_ factor: UInt32, _ add: (UInt32) -> UInt32) {
        let last = state[position - 1]
        state[position] = add(state[position] ^ ((last ^ (last >> 30)) &* factor))
        position += 1
        guard position == Self.size else { return }
        state[0] = state[Self.size - 1]
        position = 1
    }

    private mutating func twist() {
        for index in 0..<Self.size {
            let next = index + 1 == Self.size ? 0 : index + 1
            let far = index + Self.middle
            let joined = (state[index] & 0x8000_0000) | (state[next] & 0x7fff_ffff)
            let twisted = joined & 1 == 0 ? joined >> 1 : (joined >> 1) ^ 0x9908_b0df
            state[index] = state[far < Self.size ? far : far - Self.size] ^ twisted
        }
        position = 0
    }
}
