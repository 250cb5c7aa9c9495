import Records
import TestSupport
import Testing
import Wire

@Suite("Changes as bytes") struct ChangeWireTests {
    private let own = dot(9)

    private func refusal(_ hexadecimal: String) -> WireError.Reason? {
        do {
            _ = try Change.decode(Hexadecimal.decode(hexadecimal) ?? [], at: own)
            return nil
        } catch {
            return error.reason
        }
    }

    @Test("A change of any shape comes back from its bytes", arguments: 0..<6)
    func roundTrip(seed: UInt64) throws {
        var generator = Generator(seed: seed)
        for _ in 0..<400 {
            let own = dot(1 + generator.next() % 400, generator.pick([Logs.first, Logs.second]))
            let made = ChangeMaker.random(&generator, at: own)
            let bytes = made.encode(at: own)
            let read = try Change.decode(bytes, at: own)
            #expect(read == made)
            #expect(read.encode(at: own) == bytes)
            let begun = Logged(own, read)
            #expect(Oracle(Fold.record(read.record(at: own), from: [begun])) == Oracle([begun]))
        }
    }

    @Test("A field's number may be as large as every reader of JSON keeps exactly")
    func largeField() throws {
        let bytes = try #require(Hexadecimal.decode("86010100008081" + "821b001ffffffffffffff6"))
        let read = try Change.decode(bytes, at: own)
        #expect(read.operations == [.write(.field(1 << 53 - 1), .null, replacing: [])])
        #expect(read.encode(at: own) == bytes)
    }

    @Test("A mutated change is refused or has no other encoding", arguments: 0..<6)
    func mutations(seed: UInt64) throws {
        var generator = Generator(seed: seed &+ 77)
        var accepted = 0
        for _ in 0..<2_000 {
            let made = ChangeMaker.random(&generator, at: own)
            let mutated = generator.mutate(made.encode(at: own))
            guard let read = try? Change.decode(mutated, at: own) else { continue }
            accepted += 1
            if read.encode(at: own) != mutated { Issue.record("\(Hexadecimal.encode(mutated))") }
        }
        #expect(accepted > 100)
    }

    @Test("Every beginning of a change is refused as cut off")
    func truncations() {
        var generator = Generator(seed: 5)
        for _ in 0..<40 {
            let bytes = ChangeMaker.random(&generator, at: own).encode(at: own)
            for count in 0..<bytes.count {
                #expect(throws: WireError.self) {
                    try Change.decode(Array(bytes.prefix(count)), at: self.own)
                }
            }
            #expect(throws: WireError(.trailingBytes, at: bytes.count)) {
                try Change.decode(bytes + [0], at: self.own)
            }
        }
    }

    @Test("Changes that stand one after another are read one by one")
    func inARow() throws {
        var generator = Generator(seed: 6)
        let made = (1...30).map {
            (dot(UInt64($0)), ChangeMaker.random(&generator, at: dot(UInt64($0))))
        }
        let bytes = made.flatMap { $1.encode(at: $0) }
        var reader = CBORReader(bytes)
        for (dot, change) in made {
            let start = reader.position
            #expect(try Change.decodeNext(from: &reader, at: dot) == change)
            #expect(try Change.decode(bytes, range: start..<reader.position, at: dot) == change)
        }
        #expect(reader.isAtEnd)
    }

    @Test("A dot of the same log is a number, one of another log is written whole, each once")
    func dotTable() throws {
        let other = dot(5, Logs.second)
        let edit = Change(
            record: dot(1), kind: .child, time: 0, form: 0,
            operations: [
                .write(.field(1), .null, replacing: [other, dot(8)]),
                .write(.field(2), .null, replacing: [dot(8), dot(1), other]),
            ])
        let log = Hexadecimal.encode(Logs.second.bytes)
        let expected = "86 01 01 00 00 82 8250\(log)05 08 82 8401f60102 8502f6020001"
        let bytes = edit.encode(at: own)
        #expect(Hexadecimal.encode(bytes) == expected.filter { $0 != " " })
        #expect(try Change.decode(bytes, at: own) == edit)
    }

    @Test(
        "What is not the one form of a change is refused",
        arguments: [
            ("too few items", "8501010000" + "80"),
            ("too many items", "88010100008080" + "6161" + "00"),
            ("the record is the change itself by number", "86090100008080"),
            ("the record comes later in the log", "860a0100008080"),
            ("own log written whole", "868250111111111111111100000000000000010101000080" + "80"),
            ("a kind beyond its range", "86011a0001000000008080"),
            ("a form beyond its range", "860101001b00000001000000008080"),
            ("a dot that nothing names", "8601010000810280"),
            ("dots in another order than named", "86010100008202038182" + "01f6"),
            ("a dot twice", "860101000082020281" + "8401f60102"),
            ("the record in the table", "860101000081018181" + "01f6"),
            ("a dot twice in one operation", "8601010000810281" + "8401f60101"),
            ("an index beyond the table", "8601010000810281" + "8301f602"),
            ("the beginning names itself", "86000100008081" + "8301f600"),
            ("one cell written twice", "86010100008082" + "8201f6" + "8201f5"),
            ("an operation without a code", "86010100008081" + "80"),
            ("an operation that is no array", "86010100008081" + "f6"),
            ("a write without a value", "86010100008081" + "8101"),
            ("a field number beyond its range", "86010100008081" + "821b0020000000000000f6"),
            ("an element without a value", "86010100008081" + "83200101"),
            ("an entry's field without a value", "86010100008081" + "8522010000" + "01"),
            ("an addition with too many items", "86010100008081" + "8421" + "01a000"),
            ("an addition whose fields are out of order", "86010100008081" + "832101a202000100"),
            ("an addition whose fields are a list", "86010100008081" + "83210180"),
            ("a removal without a reason", "86010100008081" + "84230100" + "00"),
            ("an entry with an ordinal beyond its range", "86010100008081" + "8623010019020000f6"),
            ("lists in lists in lists", "86010100008081" + "820181818180"),
            ("a value that is a map", "86010100008081" + "8201a0"),
            ("a value that is a number with a fraction", "86010100008081" + "8201f93c00"),
            ("a day that is a text", "86010100008081" + "8201d8646131"),
            ("a day beyond its range", "86010100008081" + "8201d8641a80000000"),
            ("another tag", "86010100008081" + "8201c100"),
            ("a reason that is no text", "8701010000808000"),
            ("an unknown operation that is not deterministic", "86010100008081" + "82241800"),
            ("an unknown operation with a long number", "86010100008081" + "8224fa3f800000"),
        ])
    func refusals(name: String, encoding: String) {
        #expect(refusal(encoding) != nil, "\(name)")
    }

    @Test(
        "The shapes beside those that are refused are accepted",
        arguments: [
            "86010100008080", "8701010000808060", "86000100008080", "8601010000810281" + "8301f601",
            "86010100008202038184" + "01f60102", "86010100008081" + "832101a0",
            "86010100008081" + "8420010100", "86010100008081" + "8622010000" + "01f6",
            "86010100008081" + "8523010000f6", "86010100008081" + "82018180",
            "8601010000810281" + "822401",
        ])
    func acceptances(encoding: String) {
        #expect(refusal(encoding) == nil)
    }

    @Test("An operation of a newer program is kept as it was written, with the dots it may name")
    func unknownOperations() throws {
        let bytes = Hexadecimal.decode("8601010000820708818338632081" + "f93c00") ?? []
        let read = try Change.decode(bytes, at: own)
        #expect(read.operations == [.unknown(Array(bytes.dropFirst(9)))])
        #expect(read.namedDots == [dot(7), dot(8)])
        #expect(read.encode(at: own) == bytes)
    }

    @Test("More than a bound allows is refused with the bound")
    func bounds() {
        let writes = (0...Limits.operations).map {
            Records.Operation.write(.field($0), .null, replacing: [])
        }
        let seen = (1...(UInt64(Limits.dots) + 1)).map { dot($0, Logs.second) }
        let long = String(repeating: "长", count: Limits.textBytes / 3 + 1)
        let fields = (0...Limits.entryFields).map { EntryField($0, .null) }
        let list = [Value](repeating: .null, count: Limits.entryFields + 1)
        let much = (0..<5).map { number in
            let text = String(repeating: "x", count: Limits.textBytes - 1)
            return Records.Operation.write(.field(number), .text(text), replacing: [])
        }
        for operations in [
            writes, [.write(.field(1), .null, replacing: seen)],
            [.write(.field(1), .text(long), replacing: [])],
            [.add(collection: 1, fields: fields, corrects: nil)],
            [.write(.field(1), .list(list), replacing: [])], much,
        ] {
            let change = Change(record: nil, kind: .child, time: 0, form: 0, operations: operations)
            let bytes = change.encode(at: own)
            do {
                _ = try Change.decode(bytes, at: own)
                Issue.record("accepted beyond its bound")
            } catch {
                switch error.reason {
                case .limit, .above: continue
                default: Issue.record("\(error)")
                }
            }
        }
    }

    @Test("A change renamed has other names in all its parts")
    func renaming() {
        let entry = EntryID(dot: dot(2), ordinal: 1)
        let made = change(
            .write(.entry(5, entry, 1), .null, replacing: [dot(3)]),
            .write(.field(1), .null, replacing: [dot(4)]),
            .add(collection: 5, fields: [], corrects: entry),
            .remove(collection: 5, entry, reason: .null, seen: [dot(2)]), .unknown([0x81, 0x24]))
        let renamed = made.renaming { Dot(log: Logs.third, number: $0.number) }
        #expect(renamed.record == dot(1, Logs.third))
        let other = EntryID(dot: dot(2, Logs.third), ordinal: 1)
        #expect(
            renamed.operations == [
                .write(.entry(5, other, 1), .null, replacing: [dot(3, Logs.third)]),
                .write(.field(1), .null, replacing: [dot(4, Logs.third)]),
                .add(collection: 5, fields: [], corrects: other),
                .remove(collection: 5, other, reason: .null, seen: [dot(2, Logs.third)]),
                .unknown([0x81, 0x24]),
            ])
    }
}
