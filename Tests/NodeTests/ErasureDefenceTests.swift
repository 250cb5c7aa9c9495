import Casework
import Records
import Replication
import Testing
import Wire

@testable import Node
@testable import Storage

/// What erasing must not touch, and what must not undo it.
extension ErasureTests {
    private var all: [Node] { [county, township, village] }

    /// Has the county's administrator state an erasure that the program would not write.
    private func state(_ sums: [Identifier: Set<Identifier>]) throws {
        let stone = Tombstone(
            record: file, kind: .child, ground: 6, day: nil, note: "越权", changes: 1)
        let parts = sums.keys.sorted().map { log in
            Erasure.Part(log: log, sums: (sums[log] ?? []).sorted())
        }
        _ = try county.write(
            Edit(
                unit: village.unit, logClass: .own, record: nil, kind: .erasure,
                operations: Erasure(stone, parts).operations))
    }

    @Test("A unit's own records are not erased, whoever states it")
    func ownRecords() throws {
        let sums = try county.read { transaction -> [Identifier: Set<Identifier>] in
            var sums: [Identifier: Set<Identifier>] = [:]
            for log in try transaction.logs(of: village.unit) where log.logClass == .own {
                for run in try transaction.runs(of: log, after: log.origin) {
                    let content = try transaction.content(of: run, in: log)
                    for change in content.changes {
                        sums[log.id, default: []].insert(change.sum(in: content.bytes).identifier)
                    }
                }
            }
            return sums
        }
        #expect(!sums.isEmpty)
        try state(sums)
        try descend()
        for node in all {
            let report = try Doctor(node).examine(rebuild: true)
            #expect(report.isSound && report.erased == 0)
            #expect(try node.names() == ["测留下", "测要删"].sorted())
        }
    }

    @Test("A peer that forgot makes nobody forget what they hold, and its new changes still come")
    func forgetful() throws {
        let sums = try village.read { transaction in
            try transaction.sums(of: try #require(try transaction.recordRow(file)))
        }
        for (log, sums) in sums { _ = try village.write { try $0.erase(sums, of: log) } }
        try village.addFile("测新")
        try climb()
        for node in [county, township] {
            #expect(try node.names() == ["测新", "测留下", "测要删"].sorted())
            #expect(try Doctor(node).examine(rebuild: false).erased == 0)
        }
    }

    @Test("What the hotline's register says of the child alone goes with the file")
    func registers() throws {
        let registers = try village.beginRegisters(of: village.unit).working.id
        let call = { (child: Dot, text: String) in
            Operation.add(
                collection: RegisterForm.hotline,
                fields: [
                    EntryField(EntryFieldNumber.Intake.summary, .text(text)),
                    EntryField(EntryFieldNumber.Intake.child, child.linkValue),
                ], corrects: nil)
        }
        for operation in [call(file, "要删的来电"), call(other, "留下的来电")] {
            _ = try village.write(
                Edit(
                    unit: village.unit, logClass: .routine, record: registers, kind: .register,
                    operations: [operation]))
        }
        try climb()
        #expect(try erase() == 3)
        try descend()
        for node in all {
            try expectGone(node)
            let calls = try node.open(registers).record.entries(of: RegisterForm.hotline)
            #expect(
                calls.map { $0.value(EntryFieldNumber.Intake.summary) } == [.text("留下的来电")])
        }
    }

    @Test("So does a letter about the child, which names the guardian")
    func letters() throws {
        let registers = try village.beginRegisters(of: village.unit).working.id
        for (child, name) in [(file, "要删的监护人"), (other, "留下的监护人")] {
            let letter = Operation.add(
                collection: RegisterForm.letters,
                fields: [
                    EntryField(EntryFieldNumber.Letter.signatory, .text(name)),
                    EntryField(EntryFieldNumber.Letter.child, child.linkValue),
                ], corrects: nil)
            _ = try village.write(
                Edit(
                    unit: village.unit, logClass: .routine, record: registers, kind: .register,
                    operations: [letter]))
        }
        try climb()
        #expect(try erase() == 3)
        try descend()
        for node in all {
            try expectGone(node)
            let letters = try node.open(registers).record.entries(of: RegisterForm.letters)
            #expect(
                letters.map { $0.value(EntryFieldNumber.Letter.signatory) } == [
                    .text("留下的监护人")
                ])
        }
    }

    @Test("Whichever statement fails, the file is there whole or gone whole, and then it is gone")
    func faults() throws {
        var number = 1
        while true {
            let stage = try ErasureTests()
            let fault = Fault(at: number)
            try fault.arm(stage.county.store.queue)
            do { try stage.erase() } catch { #expect(error is StoreError) }
            let hasStruck = fault.disarm()
            let names = try stage.county.names()
            if names.count == 2 {
                #expect(try Doctor(stage.county).examine(rebuild: false).erased == 0)
                try stage.erase()
            }
            try stage.expectGone(stage.county)
            guard hasStruck else { break }
            number += max(1, number / 4)
        }
        #expect(number > 20)
    }

    @Test("A machine that never hears of sums is sent nothing that it could not read")
    func olderProgram() throws {
        try erase()
        let log = try #require(
            try county.read { try $0.logs(of: village.unit) }.first { $0.logClass == .routine })
        let run = try county.read {
            try OutgoingRun($0, of: log, after: 0, Limits.runBytes, withErased: false).run()
        }
        let whole = try county.read {
            try OutgoingRun($0, of: log, after: 0, Limits.runBytes, withErased: true).run()
        }
        #expect(run?.last ?? 0 < log.number && whole?.last == log.number)
    }
}
