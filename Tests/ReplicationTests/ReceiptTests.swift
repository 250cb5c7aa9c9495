import Records
import Replication
import Testing
import Wire

/// Store, then acknowledge.
struct ReceiptTests {
    /// A session that has been shown the peer's empty frontier of the village's files.
    static func compared(changes: Int = 3) -> Bench {
        var bench = Bench.exchanging(.responder, changes: changes)
        _ = bench.receive(Bench.frontiers([Claim(bench.store.branches(of: Bench.log)[0])]))
        return bench
    }

    static let head = FrontierEntry(
        log: Bench.log, branch: 0, number: 4, hash: ModelChain.hash([1]))

    @Test("A run is acknowledged after the node has stored it, not before")
    func order() {
        var bench = Self.compared()
        let effects = bench.receive(Bench.run(first: 4))
        #expect(Bench.messages(effects).isEmpty)
        #expect(effects.count == 1)
        let answer = bench.handle(.stored(Self.head))
        #expect(Bench.messages(answer) == [.receipt(count: 1, except: [])])
    }

    @Test("Runs that are stored in one step are acknowledged by one receipt")
    func batch() {
        var bench = Self.compared()
        for number in 4...6 as ClosedRange<UInt64> {
            _ = bench.receive(Bench.run(first: number))
        }
        #expect(bench.handle(.stored(Self.head)).isEmpty)
        #expect(bench.handle(.setAside(.quarantine)).isEmpty)
        let answer = bench.handle(.stored(Self.head))
        #expect(Bench.messages(answer) == [.receipt(count: 3, except: [])])
    }

    @Test("A run's worth of stored bytes is acknowledged even while others wait")
    func largeBatch() {
        var bench = Self.compared()
        let payload = [UInt8](repeating: 0, count: Limits.runBytes)
        _ = bench.receive(Bench.run(first: 4, payload: payload))
        _ = bench.receive(Bench.run(first: 5, payload: payload))
        let answer = bench.handle(.stored(Self.head))
        #expect(Bench.messages(answer) == [.receipt(count: 1, except: [])])
    }

    @Test("A log that the node declines is said to be so, once, and its runs are not acknowledged")
    func declined() {
        var bench = Self.compared()
        _ = bench.receive(Bench.run(first: 4))
        _ = bench.receive(Bench.run(first: 5))
        let reference = LogReference(Bench.log)
        let first = bench.handle(.declined(.grants))
        #expect(Bench.messages(first) == [.declined(log: reference, code: 6)])
        #expect(first.contains(.incident(.declined(log: Bench.log, .grants))))
        let second = bench.handle(.declined(.grants))
        #expect(Bench.messages(second) == [.receipt(count: 2, except: [0, 1])])
        let third = bench.receive(Bench.run(first: 6))
        #expect(third == [.send(Message.receipt(count: 1, except: [0]).encode())])
    }

    @Test("A receipt confirms runs to the node, but for the excepted ones and descriptions")
    func confirmed() {
        var bench = Bench.exchanging(.responder)
        bench.store.runChanges = 1
        let sent = Bench.messages(bench.receive(Bench.frontiers()))
        #expect(sent.count == 5)
        #expect(sent.first == .description(Bench.description))
        let effects = bench.receive(.receipt(count: 4, except: [2]))
        #expect(
            effects == [
                .confirmed(log: Bench.log, branch: 0, number: 1),
                .confirmed(log: Bench.log, branch: 0, number: 3),
            ])
    }

    @Test("A log that the peer declines is not offered again, and a person hears of it")
    func declinedByPeer() {
        var bench = Bench.live()
        let effects = bench.receive(.declined(log: LogReference(Bench.log), code: 77))
        #expect(effects == [.incident(.declinedByPeer(log: Bench.log, code: 77))])
        bench.store.write([[2, 9]], to: Bench.log)
        #expect(Bench.messages(bench.handle(.changed)).isEmpty)
    }

    @Test("When everything on a standing link is acknowledged, the mark moves on")
    func caughtUp() {
        var bench = Bench.live()
        bench.store.write([[2, 9]], to: Bench.log)
        let sent = bench.handle(.changed)
        #expect(Bench.messages(sent).count == 1)
        #expect(
            bench.receive(.receipt(count: 1, except: [])) == [
                .confirmed(log: Bench.log, branch: 0, number: 4),
                .caughtUp(mark: bench.store.mark),
            ])
    }
}
