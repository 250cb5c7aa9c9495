import Records
import Testing
import Wire

@Suite("Conflicts") struct ConflictTests {
    private let risk = Cell.field(2)
    private let hard = ConflictRule.hard(protective: [.integer(3), .integer(2), .integer(1), .null])

    private func record(_ values: [Value]) -> Record {
        let logs = [Logs.first, Logs.second, Logs.third]
        let sides = values.enumerated().map { place, value in
            (
                dot: dot(2, logs[place]),
                change: change(.write(risk, value, replacing: [dot(1)]))
            )
        }
        let begun = change(.write(risk, .integer(0), replacing: []), beginning: true)
        return fold([(dot(1), begun)] + sides)
    }

    private func conflict(_ values: [Value], _ rule: ConflictRule) throws -> Conflict {
        try #require(record(values).conflicts { _ in rule }.first)
    }

    @Test("A soft conflict shows all values and none acts")
    func soft() throws {
        let conflict = try conflict([.integer(1), .integer(3)], .soft)
        #expect(conflict.acting == nil)
        #expect(!conflict.rule.isHard)
        #expect(conflict.sides.map(\.value) == [.integer(1), .integer(3)])
        #expect(conflict.base == [.integer(0)])
    }

    @Test("In a hard conflict the more protective value acts, whoever wrote it")
    func hardConflict() throws {
        #expect(try conflict([.integer(1), .integer(3)], hard).acting == .integer(3))
        #expect(try conflict([.integer(3), .integer(1)], hard).acting == .integer(3))
        #expect(try conflict([.null, .integer(1)], hard).acting == .integer(1))
        #expect(try conflict([.integer(2), .integer(1), .integer(3)], hard).acting == .integer(3))
    }

    @Test("A value that the form does not list is doubted and acts first")
    func unlisted() throws {
        #expect(try conflict([.integer(3), .integer(9)], hard).acting == .integer(9))
    }

    @Test("Each cell is asked for its own rule, and conflicts come sorted by cell")
    func rules() {
        let entry = EntryID(dot: dot(1), ordinal: 0)
        let cells = [Cell.field(7), .field(2), .entry(5, entry, 1)]
        let begun = Records.Operation.add(collection: 5, fields: [], corrects: nil)
        let record = fold(
            [(dot(1), change(begun, beginning: true))]
                + cells.enumerated().flatMap { place, cell in
                    [Logs.second, Logs.third].enumerated().map { side, log in
                        (
                            dot: dot(UInt64(place + 1), log),
                            change: change(.write(cell, .integer(Int64(side)), replacing: []))
                        )
                    }
                })
        let conflicts = record.conflicts { $0.field == 2 ? self.hard : .soft }
        #expect(conflicts.map(\.cell) == cells.sorted())
        #expect(conflicts.map(\.rule.isHard) == [true, false, false])
    }

    @Test("People who decided differently are told so; people who simply differ are not")
    func disputedResolution() throws {
        let begun = change(beginning: true)
        let sides: [Logged] = [
            (dot(1), begun), (dot(2), change(.write(risk, .integer(1), replacing: []))),
            (dot(1, Logs.second), change(.write(risk, .integer(2), replacing: []))),
        ]
        let seen = [dot(2), dot(1, Logs.second)]
        let decided =
            sides + [
                (dot(3), change(.write(risk, .integer(1), replacing: seen))),
                (dot(2, Logs.second), change(.write(risk, .integer(3), replacing: seen))),
            ]
        #expect(fold(sides).conflicts { _ in .soft }.map(\.isDisputedResolution) == [false])
        #expect(fold(decided).conflicts { _ in .soft }.map(\.isDisputedResolution) == [true])
        let agreed =
            decided.dropLast() + [
                (dot(2, Logs.second), change(.write(risk, .integer(1), replacing: seen)))
            ]
        #expect(fold(Array(agreed)).conflicts { _ in .soft }.isEmpty)
    }

    @Test("What two replaced is no earlier conflict if it was one value")
    func agreedBase() throws {
        let seen = [dot(2), dot(1, Logs.second)]
        let record = fold([
            (dot(1), change(beginning: true)),
            (dot(2), change(.write(risk, .integer(1), replacing: []))),
            (dot(1, Logs.second), change(.write(risk, .integer(1), replacing: []))),
            (dot(3), change(.write(risk, .integer(2), replacing: seen))),
            (dot(2, Logs.second), change(.write(risk, .integer(3), replacing: seen))),
        ])
        #expect(record.conflicts { _ in .soft }.map(\.isDisputedResolution) == [false])
    }

    @Test("What somebody replaced in another file of the child is no part of this one's conflict")
    func otherFile() throws {
        let elsewhere = dot(7, Logs.third)
        let record = fold([
            (dot(1), change(.write(risk, .integer(1), replacing: []), beginning: true)),
            (dot(2), change(.write(risk, .integer(2), replacing: [dot(1), elsewhere]))),
            (dot(1, Logs.second), change(.write(risk, .integer(3), replacing: [elsewhere]))),
        ])
        let conflict = try #require(record.conflicts { _ in .soft }.first)
        #expect(conflict.sides.flatMap(\.writes).map(\.replacing) == [[dot(1)], []])
    }

    @Test("A conflict comes back from its bytes, whatever its cell, rule and size")
    func roundTrip() throws {
        let entry = EntryID(dot: dot(1), ordinal: 3)
        for cell in [Cell.field(2), .entry(5, entry, 1)] {
            let record = fold(
                [(dot(1), change(beginning: true))]
                    + (1...200).map { number in
                        let operation = Records.Operation.write(
                            cell, .list([.integer(Int64(number) % 150), .day(1)]), replacing: [])
                        return (dot: dot(UInt64(number), Logs.second), change: change(operation))
                    })
            for rule in [ConflictRule.soft, hard] {
                let conflict = try #require(record.conflicts { _ in rule }.first)
                #expect(conflict.sides.count == 150)
                let bytes = conflict.encode()
                #expect(try Conflict.decode(bytes) == conflict)
                #expect(throws: WireError.self) { try Conflict.decode(bytes + [0]) }
                #expect(throws: WireError.self) { try Conflict.decode(Array(bytes.dropLast())) }
            }
        }
    }

    @Test("A resolution of more values than a list may hold is kept as the base")
    func wideBase() throws {
        let sides: [Logged] = (1...150).map { number in
            (
                dot(UInt64(number), Logs.second),
                change(.write(risk, .integer(Int64(number)), replacing: []))
            )
        }
        let seen = sides.map(\.dot)
        let record = fold(
            [(dot(1), change(beginning: true))] + sides + [
                (dot(2), change(.write(risk, .integer(1), replacing: seen))),
                (dot(1, Logs.third), change(.write(risk, .integer(2), replacing: seen))),
            ])
        let conflict = try #require(record.conflicts { _ in .soft }.first)
        #expect(conflict.base.count == 150)
        #expect(try Conflict.decode(conflict.encode()) == conflict)
    }
}
