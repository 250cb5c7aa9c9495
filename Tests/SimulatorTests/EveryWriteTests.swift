import Storage
import Testing

@testable import Simulator

/// (3, 4) Seeds draw when a program dies; here it dies at each operation of the disk in turn.
@Suite("Every write") struct EveryWriteTests {
    /// Only the program dies, or the power goes and nothing, half or all of what was not synced is
    /// there when it comes back.
    private static let deaths: [Int?] = [nil, 0, 50]

    @Test("An import that dies at any write is there whole or not at all", arguments: deaths)
    func imports(powerShare: Int?) throws {
        let sweep = try Sweep("every-write-import-\(powerShare ?? -1)")
        let rows = 3
        var (table, before) = (sweep.table(rows: rows), try sweep.known)
        let deaths = try sweep.die(at: sweep.village, powerShare: powerShare) {
            try sweep.enter(table)
        } after: {
            let known = try sweep.known
            #expect(known == before || known == before + rows)
            try RebuildCheck().examine(sweep.village)
            try sweep.enter(table)
            #expect(try sweep.known == before + rows)
            (table, before) = (sweep.table(rows: rows), before + rows)
        }
        try sweep.settle()
        #expect(deaths > 10)
    }

    @Test("A meeting that dies at any write has lost nothing", arguments: [nil, 0], [false, true])
    func meetings(powerShare: Int?, atTheTownship: Bool) throws {
        let sweep = try Sweep("every-write-meeting-\(powerShare ?? -1)-\(atTheTownship)")
        let dying = atTheTownship ? sweep.township : sweep.village
        let write = {
            try sweep.writeAtBoth()
            try sweep.enter(sweep.table(rows: 4))
        }
        try write()
        let deaths = try sweep.die(at: dying, powerShare: powerShare) {
            _ = try sweep.meet()
        } after: {
            #expect(try sweep.meet()?.isDone == true)
            try sweep.examinePair()
            try write()
        }
        try sweep.settle()
        #expect(deaths > 5)
    }

    /// The store is committed first, and then the machine notes how far it has come: who dies in
    /// between finds a mark that is behind, which is no restored backup.
    @Test("To die before the machine has noted how far the store has come raises no alarm")
    func marks() throws {
        let sweep = try Sweep("every-write-marks")
        sweep.village.machine.set(knowsPlaces: true, remembers: false)
        try sweep.writeAtBoth()
        sweep.world.die(sweep.village)
        sweep.village.machine.set(knowsPlaces: true, remembers: true)
        let village = try sweep.world.running(sweep.village.number)
        #expect(try village.read { try $0.incidents(includingClosed: true) }?.isEmpty == true)
        try sweep.writeAtBoth()
        try sweep.settle()
    }
}
