import Records
import TestSupport
import Testing
import Trust
import Wire

@Suite("Chains") struct ChainTests {
    @Test("Sums are SHA-256")
    func sum() {
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        #expect(Sum.of(Array("abc".utf8)).bytes == bytes(abc))
        #expect(Sum.of(Array("xabcx".utf8), range: 1..<4) == Sum.of(Array("abc".utf8)))
    }

    @Test("A chain starts with its description and takes in the sum of each change")
    func steps() throws {
        let description = try description("a", of: unit(1))
        let start = Chain.start(description)
        #expect(start == Sum.of(description.encode()))
        let next = Chain.next(start, bytes: [7, 8])
        #expect(next == Sum.of(start.bytes + Sum.of([7, 8]).bytes))
        #expect(Chain.next(start, bytes: [0, 7, 8, 0], range: 1..<3) == next)
        #expect(Sum.of(start, next) == Sum.of(start.bytes + next.bytes))
    }

    @Test("Another order, another byte or another beginning gives another hash")
    func sensitivity() throws {
        let changes: [[UInt8]] = [[1], [2], [3]]
        let chain = { (start: Hash, changes: [[UInt8]]) in
            changes.reduce(start) { Chain.next($0, bytes: $1) }
        }
        let start = Chain.start(try description("a", of: unit(1)))
        let end = chain(start, changes)
        let others: [[[UInt8]]] = [
            [[2], [1], [3]], [[1], [2]], [[1], [2], [4]], [[1, 2], [3]], [[1], [2, 3]],
        ]
        for other in others {
            #expect(chain(start, other) != end)
        }
        #expect(chain(Chain.start(try description("b", of: unit(1))), changes) != end)
    }

    @Test("The chain is still provable when a change was erased and only its sum is left")
    func erasure() throws {
        let start = Chain.start(try description("a", of: unit(1)))
        let end = [[1], [2], [3] as [UInt8]].reduce(start) { Chain.next($0, bytes: $1) }
        let erased = Sum.of([2])
        let proved = Chain.next(Sum.of(Chain.next(start, bytes: [1]), erased), bytes: [3])
        #expect(proved == end)
    }

    @Test("A log's name follows from everything that describes it")
    func names() throws {
        let plain = try description("a", of: unit(1))
        let others = [
            try description("b", of: unit(1)), try description("a", of: unit(2)),
            try description("a", of: unit(1), .own),
            LogDescription(
                unit: unit(1), writer: plain.writer, incarnation: 2, logClass: .routine),
        ]
        #expect(plain.log == Chain.start(plain).identifier)
        #expect(Set((others + [plain]).map(\.log)).count == 5)
    }

    @Test("A description comes back from its bytes, and every mutation is refused or is another")
    func descriptionBytes() throws {
        var generator = Generator(seed: 1)
        for logClass in LogClass.allCases {
            let plain = LogDescription(
                unit: unit(1), writer: try key("a").publicKey, incarnation: .max,
                logClass: logClass)
            #expect(try LogDescription.decode(plain.encode()) == plain)
            for _ in 0..<500 {
                let mutated = generator.mutate(plain.encode())
                guard let read = try? LogDescription.decode(mutated) else { continue }
                #expect(read.encode() == mutated)
            }
        }
        let wrongClass = try description("a", of: unit(1)).encode().dropLast() + [4]
        #expect(throws: WireError.self) { try LogDescription.decode(Array(wrongClass)) }
    }
}
