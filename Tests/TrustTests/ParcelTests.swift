import Records
import TestSupport
import Testing
import Trust
import Wire

@Suite("Parcels") struct ParcelTests {
    /// A log of ten changes, each an array of one number, signed after the fourth, the seventh and
    /// the last.
    private struct Log {
        static let signed: [UInt64] = [4, 7, 10]
        let description: LogDescription
        private let hashes: [Hash]

        init(_ writer: Character = "w", of unit: Identifier = unit(20)) throws {
            description = try Trust.LogDescription(
                unit: unit, writer: key(writer).publicKey, incarnation: 1, logClass: .routine)
            hashes = (1...10).reduce(into: [Chain.start(description)]) { hashes, number in
                hashes.append(Chain.next(hashes[hashes.count - 1], bytes: Self.bytes(number)))
            }
        }

        static func bytes(_ number: UInt64) -> [UInt8] { [0x81, UInt8(number)] }

        func hash(at number: UInt64) -> Hash { hashes[Int(number)] }

        /// From a number to the next signature, with some of the changes shown.
        func stretch(
            from first: UInt64, showing shown: Set<UInt64>, by writer: Character = "w",
            altering alter: (UInt64, [UInt8]) -> [UInt8] = { $1 }
        ) throws -> Stretch {
            let last = try #require(Self.signed.first { $0 >= first })
            let items = (first...last).map { number -> Stretch.Item in
                let bytes = Self.bytes(number)
                return shown.contains(number) ? .change(alter(number, bytes)) : .sum(Sum.of(bytes))
            }
            return Stretch(
                first: first, before: hash(at: first - 1), items: items,
                signature: RunSignature.sign(hash(at: last), with: try key(writer)))
        }

        func excerpt(_ stretches: [Stretch]) -> Excerpt {
            Excerpt(of: description, by: "王芳", in: "甲村", grants: [], stretches: stretches)
        }
    }

    @Test("A change is proven by the sums of its neighbours up to the next signature")
    func proof() throws {
        let log = try Log()
        let stretch = try log.stretch(from: 5, showing: [5])
        #expect(stretch.last == 7)
        #expect(stretch.end == log.hash(at: 7))
        #expect(stretch.shown.map(\.number) == [5])
        #expect(stretch.shown.map(\.bytes) == [Log.bytes(5)])
        #expect(log.excerpt([stretch]).isProven)
    }

    @Test("Whatever changes of a log are shown, and from wherever, they are proven")
    func allProofs() throws {
        let log = try Log()
        var generator = Generator(seed: 11)
        for _ in 0..<50 {
            let firsts = [UInt64(1), 5, 8].filter { _ in generator.next() % 2 == 0 }
            guard !firsts.isEmpty else { continue }
            let stretches = try firsts.map { start -> Stretch in
                let first = start + generator.next() % 3
                let shown = (first...10).filter { _ in generator.next() % 2 == 0 }
                return try log.stretch(from: first, showing: Set(shown))
            }
            let excerpt = log.excerpt(stretches)
            #expect(excerpt.isProven)
            let file = Dot(log: log.description.log, number: 1)
            let bytes = try #require(Parcel(of: [file], [excerpt]).encode())
            #expect(try Parcel.decode(bytes) == Parcel(of: [file], [excerpt]))
        }
    }

    @Test("Another byte, sum, hash, signature, writer or log proves nothing")
    func forgeries() throws {
        let log = try Log()
        let honest = try log.stretch(from: 5, showing: [5, 6])
        let forged = [
            try log.stretch(from: 5, showing: [5], altering: { _, _ in [0x81, 9] }),
            try log.stretch(from: 5, showing: [5], by: "x"),
            Stretch(
                first: 5, before: log.hash(at: 3), items: honest.items,
                signature: honest.signature),
            Stretch(
                first: 5, before: honest.before, items: Array(honest.items.dropLast()),
                signature: honest.signature),
            Stretch(
                first: 5, before: honest.before, items: [.change([0x81, 5]), .sum(Sum.of([]))],
                signature: honest.signature),
        ]
        for stretch in forged {
            #expect(!log.excerpt([stretch]).isProven)
        }
        #expect(try !Log("x").excerpt([honest]).isProven)
        #expect(log.excerpt([honest]).isProven)
    }

    @Test("A stretch that begins a log, or goes on where another ended, must fit")
    func places() throws {
        let log = try Log()
        let (first, second) = (
            try log.stretch(from: 1, showing: [2]), try log.stretch(from: 5, showing: [6])
        )
        #expect(log.excerpt([first, second]).isProven)
        #expect(!log.excerpt([second, first]).isProven)
        #expect(!log.excerpt([first, first]).isProven)
        let moved = { (stretch: Stretch, number: UInt64) in
            Stretch(
                first: number, before: stretch.before, items: stretch.items,
                signature: stretch.signature)
        }
        #expect(!log.excerpt([moved(second, 1)]).isProven)
        let last = try log.stretch(from: 8, showing: [8])
        #expect(!log.excerpt([first, moved(last, 5)]).isProven)
    }

    @Test("Bytes that are no parcel are refused, and so is one that is too large")
    func malformed() throws {
        let log = try Log()
        let file = Dot(log: log.description.log, number: 1)
        let excerpt = log.excerpt([try log.stretch(from: 5, showing: [5])])
        let bytes = try #require(Parcel(of: [file], [excerpt]).encode())
        for length in 0..<bytes.count {
            #expect(throws: WireError.self) { try Parcel.decode(Array(bytes.prefix(length))) }
        }
        #expect(throws: WireError.self) { try Parcel.decode(bytes + [0]) }
        let twice = try #require(Parcel(of: [file, file], [excerpt]).encode())
        #expect(throws: WireError.self) { try Parcel.decode(twice) }
        #expect(Parcel(of: [], [excerpt]).encode() == nil)
        let item = [0x5A, 0x00, 0x40, 0x00, 0x00] + [UInt8](repeating: 0, count: 1 << 22)
        let large = Stretch(
            first: 1, before: log.hash(at: 0), items: [.change(item)],
            signature: [UInt8](repeating: 0, count: RunSignature.byteCount))
        #expect(Parcel(of: [file], [log.excerpt([large])]).encode() == nil)
    }

    @Test("Files are carried by whoever keeps files of both units, also after leaving, up to there")
    func authority() throws {
        let tree = try Tree()
        let issue = { (role: Role, holder: Character) throws -> Grant in
            try Tree.issue(.person(role), holder, unit(2), under: tree.township, by: "T")
        }
        let village = try Tree.issue(.person(.worker), "v", unit(20), under: tree.village, by: "V")
        let book = try tree.book(
            tree.all + [try issue(.supervisor, "w"), try issue(.assessor, "a"), village])
        let carrying = { (unit: Identifier, writer: Character, target: Identifier) in
            book.carrying(from: unit, in: try description(writer, of: target))
        }
        #expect(try carrying(unit(20), "w", unit(2)) == .everything)
        #expect(try carrying(unit(3), "w", unit(2)) == .nothing)
        #expect(try carrying(unit(20), "a", unit(2)) == .nothing)
        #expect(try carrying(unit(2), "v", unit(20)) == .nothing)
        #expect(try carrying(unit(20), "x", unit(2)) == .nothing)
    }
}
