/// Equations between unknown numbers, of which it finds those that can be solved for.
///
/// It counts modulo a prime, which is exact: what is a combination of equations with coefficients 1
/// and -1 is one here too, and the prime is far larger than any number that arises on the way.
struct LinearSystem {
    /// One unknown of an equation with its coefficient modulo the prime; never 0.
    struct Term: Hashable {
        let unknown: Int
        let factor: UInt64
    }

    /// 2^31 - 1, so that a product fits into 64 bits.
    private static let prime: UInt64 = 0x7FFF_FFFF

    /// By the first unknown, whose factor is 1; terms sorted by unknown.
    private var rows: [[Term]?]

    /// - Parameter count: unknowns go by numbers below it.
    init(unknowns count: Int) { rows = Array(repeating: nil, count: count) }

    /// Adds an equation, of which only the unknowns matter.
    ///
    /// - Parameter terms: each unknown once, sorted, with the coefficient 1 or -1.
    mutating func insert(_ terms: [(unknown: Int, isNegative: Bool)]) {
        var row = terms.map {
            Term(unknown: $0.unknown, factor: $0.isNegative ? Self.prime - 1 : 1)
        }
        while let first = row.first {
            guard let known = rows[first.unknown] else {
                rows[first.unknown] = Self.scaled(row, by: Self.inverse(first.factor))
                return
            }
            row = Self.subtract(known, times: first.factor, from: row)
        }
    }

    /// The unknowns for which the equations have one solution, sorted.
    var determined: [Int] {
        var reduced = rows
        for unknown in reduced.indices.reversed() {
            guard var row = reduced[unknown] else { continue }
            for term in row.dropFirst() {
                guard let later = reduced[term.unknown],
                    let now = row.first(where: { $0.unknown == term.unknown })
                else { continue }
                row = Self.subtract(later, times: now.factor, from: row)
            }
            reduced[unknown] = row
        }
        return reduced.indices.filter { reduced[$0]?.count == 1 }
    }

    private static func scaled(_ row: [Term], by factor: UInt64) -> [Term] {
        row.map { Term(unknown: $0.unknown, factor: $0.factor * factor % prime) }
    }

    /// Fermat: the power by two less than the prime.
    private static func inverse(_ factor: UInt64) -> UInt64 {
        var (result, base, exponent) = (UInt64(1), factor, prime - 2)
        while exponent > 0 {
            if exponent & 1 == 1 { result = result * base % prime }
            base = base * base % prime
            exponent >>= 1
        }
        return result
    }

    private static func subtract(
        _ other: [Term], times factor: UInt64, from row: [Term]
    ) -> [Term] {
        var result: [Term] = []
        result.reserveCapacity(row.count + other.count)
        var (left, right) = (row[...], other[...])
        while let mine = left.first, let theirs = right.first {
            if mine.unknown < theirs.unknown {
                result.append(left.removeFirst())
            } else {
                let taken = prime - theirs.factor * factor % prime
                let isBoth = mine.unknown == theirs.unknown
                let sum = ((isBoth ? mine.factor : 0) + taken) % prime
                if sum != 0 { result.append(Term(unknown: theirs.unknown, factor: sum)) }
                right.removeFirst()
                if isBoth { left.removeFirst() }
            }
        }
        return result + left
            + right.map {
                Term(unknown: $0.unknown, factor: prime - $0.factor * factor % prime)
            }
    }
}
