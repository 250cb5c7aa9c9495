import Replication
import Testing
import Wire

/// From the connection to the first round.
struct GreetingTests {
    @Test("An initiator speaks first: without a sum if it does not know the peer")
    func initiatorOpens() {
        var bench = Bench(.initiator)
        let messages = Bench.messages(bench.handle(.opened(memory: nil)))
        #expect(
            messages == [
                .hello(
                    Hello(
                        versions: 1...3, standing: true, grant: Bench.grant, following: 0,
                        digest: nil))
            ])
    }

    @Test("An initiator that remembers the peer states its sum and sends what has changed")
    func initiatorHints() {
        var bench = Bench(.initiator)
        let memory = PeerMemory(place: Bench.village, mark: bench.store.mark - 1)
        bench.store.write([[2, 4]], to: Bench.log)
        let messages = Bench.messages(bench.handle(.opened(memory: memory)))
        #expect(messages.count == 3)
        guard case .hello(let hello) = messages[0], case .run(let run) = messages[2] else {
            Issue.record("a greeting and a run were expected")
            return
        }
        #expect(hello.following == 2)
        #expect(hello.digest == bench.digest)
        #expect(messages[1] == .description(Bench.description))
        #expect(run.first == 1 && run.count == 4)
    }

    @Test("Where too much has changed for hints, the frontiers go along instead")
    func manyHints() {
        var bench = Bench(.initiator, changes: 0)
        let mark = bench.store.mark
        bench.store.write(
            (0..<20).map { [2] + [UInt8](repeating: $0, count: 999) }, to: Bench.log)
        let memory = PeerMemory(place: Bench.village, mark: mark)
        let messages = Bench.messages(bench.handle(.opened(memory: memory)))
        guard messages.count == 2, case .hello(let hello) = messages[0],
            case .comparison(let comparison) = messages[1]
        else {
            Issue.record("a greeting and a comparison were expected")
            return
        }
        #expect(hello.following == 1)
        #expect(comparison.frontiers.first?.files?.first?.number == 20)
    }

    @Test("A responder is silent until it is greeted, then asks the node to place the peer")
    func responderPlaces() {
        var bench = Bench(.responder)
        #expect(bench.handle(.opened(memory: nil)).isEmpty)
        #expect(
            bench.receive(Bench.hello()) == [.place(grant: Bench.peerGrant, shown: [])])
    }

    @Test("Equal sums: the responder answers, both have settled, nothing else is said")
    func equalSums() {
        var bench = Bench(.responder, mode: .once)
        _ = bench.handle(.opened(memory: nil))
        _ = bench.receive(Bench.hello(bench.digest, standing: false))
        let effects = bench.handle(.placed(Bench.village))
        #expect(Bench.messages(effects).count == 1)
        #expect(
            Array(effects.dropFirst()) == [
                .settled(
                    Agreement(
                        scope: Scope(bench.store.ownPlace, Bench.village), digest: bench.digest,
                        mark: bench.store.mark)),
                .end(.done),
            ])
    }

    @Test("Different sums: the responder opens a round in the same flight")
    func differentSums() {
        var bench = Bench(.responder)
        _ = bench.handle(.opened(memory: nil))
        _ = bench.receive(Bench.hello(Digest(1)))
        let messages = Bench.messages(bench.handle(.placed(Bench.village)))
        guard messages.count == 2, case .comparison(let comparison) = messages[1] else {
            Issue.record("a greeting and a comparison were expected")
            return
        }
        #expect(comparison.trunk?.digests.count == 1)
        #expect(comparison.digests.map(\.unit) == [Bench.village.unit])
    }

    @Test("Hints are stored before the responder greets, and acknowledged after it has")
    func hintsBeforeGreeting() {
        var bench = Bench(.responder)
        _ = bench.handle(.opened(memory: nil))
        _ = bench.receive(Bench.hello(Digest(1), following: 1))
        #expect(bench.handle(.placed(Bench.village)).isEmpty)
        let effects = bench.receive(Bench.run(first: 4))
        guard case .store(let run, _)? = effects.first, effects.count == 1 else {
            Issue.record("a run to be stored was expected")
            return
        }
        #expect(run.log == Bench.log && run.first == 4)
        let answer = Bench.messages(bench.handle(.setAside(.quarantine)))
        guard case .hello = answer[0] else {
            Issue.record("a greeting was expected")
            return
        }
        #expect(answer[1] == .receipt(count: 1, except: []))
    }

    @Test("A hint that promises more of its log than came does not keep the session open")
    func hintThatPromisesMore() {
        var bench = Bench(.responder, mode: .once)
        _ = bench.handle(.opened(memory: nil))
        _ = bench.receive(Bench.hello(bench.digest, following: 1, standing: false))
        _ = bench.handle(.placed(Bench.village))
        _ = bench.receive(Bench.run(first: 4, more: true))
        #expect(bench.handle(.dropped).last == .end(.done))
    }

    @Test("Frontiers of a unit that is new to the responder are passed over for a round")
    func frontiersOfNewUnit() {
        var bench = Bench(.responder)
        _ = bench.handle(.opened(memory: nil))
        _ = bench.receive(Bench.hello(Digest(1), following: 1))
        _ = bench.handle(.placed(Bench.village))
        let claim = Claim.nothing(of: LogReference(Bench.log))
        var hint = Comparison()
        hint.frontiers = [
            UnitClaims(unit: Identifier(high: 77, low: 77), own: nil, files: [claim])
        ]
        let answer = Bench.messages(bench.receive(.comparison(hint)))
        guard case .hello? = answer.first, case .comparison(let round)? = answer.last else {
            Issue.record("a greeting and a round were expected")
            return
        }
        #expect(round.trunk != nil)
    }

    @Test("An unknown grant is asked for once, and what came along is passed over")
    func unknownGrant() {
        var bench = Bench(.responder)
        _ = bench.handle(.opened(memory: nil))
        _ = bench.receive(Bench.hello(Digest(1), following: 1))
        let asked = Bench.messages(bench.handle(.notPlaced(.unknownGrant)))
        #expect(asked.count == 2 && asked.last == .show)
        #expect(bench.receive(Bench.run(first: 4)).isEmpty)
        let shown = bench.receive(.grants([[5], [6]]))
        #expect(shown == [.place(grant: Bench.peerGrant, shown: [[5], [6]])])
        let placed = Bench.messages(bench.handle(.placed(Bench.village)))
        guard case .comparison(let comparison)? = placed.first, placed.count == 1 else {
            Issue.record("a round was expected")
            return
        }
        #expect(comparison.trunk != nil)
    }

    @Test("An initiator that has to ask does not wait for the receipt that it passed over")
    func askingInitiator() {
        var bench = Bench(.initiator, mode: .once)
        let memory = PeerMemory(place: Bench.village, mark: bench.store.mark - 1)
        #expect(bench.handle(.opened(memory: memory)).count > 1)
        _ = bench.receive(Bench.hello(Digest(1)))
        #expect(Bench.messages(bench.handle(.notPlaced(.unknownGrant))) == [.show])
        #expect(bench.receive(.receipt(count: 2, except: [])).isEmpty)
        _ = bench.receive(.grants([[5]]))
        _ = bench.handle(.placed(Bench.village))
        let messages = Bench.messages(bench.receive(.comparison(Comparison())))
        #expect(messages == [.settled(bench.digest)])
    }

    @Test("A hint that continues what is not here is looked for again, and nobody is refused")
    func wrongContinuation() {
        var bench = Bench(.responder)
        _ = bench.handle(.opened(memory: nil))
        _ = bench.receive(Bench.hello(Digest(1), following: 1))
        _ = bench.handle(.placed(Bench.village))
        #expect(bench.receive(Bench.run(first: 4)).count == 1)
        let effects = bench.handle(.rejected(.signature))
        #expect(Bench.refusal(effects) == nil)
        let messages = Bench.messages(effects)
        #expect(messages.contains(.receipt(count: 1, except: [0])))
        #expect(messages.contains { if case .comparison = $0 { true } else { false } })
    }

    @Test("What was agreed on is what was compared, though the peer is heard to stand elsewhere")
    func movedMeanwhile() {
        var bench = Bench(.initiator, mode: .once, at: Bench.sibling)
        let scope = Scope(Bench.sibling, Bench.village)
        _ = bench.handle(.opened(memory: nil))
        _ = bench.receive(Bench.hello(Digest(1)))
        _ = bench.handle(.placed(Bench.village))
        let agreement = Agreement(
            scope: scope, digest: scope.digest(in: bench.store), mark: bench.store.mark)
        let messages = Bench.messages(bench.receive(.comparison(Comparison())))
        #expect(messages == [.settled(agreement.digest)])
        bench.store.move(Bench.village.unit, below: Bench.sibling.unit)
        #expect(bench.receive(.settled(agreement.digest)).contains(.settled(agreement)))
    }

    @Test("A grant that stays unknown after it was shown is refused")
    func stillUnknown() {
        var bench = Bench(.responder)
        _ = bench.handle(.opened(memory: nil))
        _ = bench.receive(Bench.hello())
        _ = bench.handle(.notPlaced(.unknownGrant))
        _ = bench.receive(.grants([[5]]))
        let effects = bench.handle(.notPlaced(.unknownGrant))
        #expect(Bench.refusal(effects) == .notPlaced(.unknownGrant))
    }

    @Test("A peer whose key or grant does not hold is refused at once")
    func notPlaced() {
        for fault in [StoreFault.key, .grants, .description, .revoked] {
            var bench = Bench(.initiator)
            _ = bench.handle(.opened(memory: nil))
            _ = bench.receive(Bench.hello())
            #expect(Bench.refusal(bench.handle(.notPlaced(fault))) == .notPlaced(fault))
        }
    }

    @Test("A peer that asks is shown the grants once, and its round begins anew")
    func shows() {
        var bench = Bench.exchanging(.responder)
        let messages = Bench.messages(bench.receive(.show))
        #expect(messages.first == .grants([[1], [2]]))
        #expect(messages.count == 2)
        #expect(Bench.refusal(bench.receive(.show)) == .unexpected(message: 1))
    }

    @Test("The highest common version is spoken; without one the versions are named")
    func versions() {
        for (versions, isSpoken) in [(1...1, true), (1...9, true), (0...1, true), (4...9, false)] {
            var bench = Bench(.responder)
            _ = bench.handle(.opened(memory: nil))
            let versions = UInt64(versions.lowerBound)...UInt64(versions.upperBound)
            let effects = bench.receive(Bench.hello(versions: versions))
            let refusal = Bench.refusal(effects)
            #expect(refusal == (isSpoken ? nil : .version(lowest: 1, highest: 3)))
        }
    }

    @Test("What was erased goes only to a peer that can read what is left of it")
    func olderPeer() {
        for (versions, isSent) in [(UInt64(1)...1, false), (1...2, true)] {
            var bench = Bench.exchanging(.responder, versions: versions)
            bench.store.erasedLogs = [Bench.log]
            let effects = bench.receive(Bench.frontiers())
            let hasRun = Bench.messages(effects).contains { message in
                if case .run = message { true } else { false }
            }
            #expect(hasRun == isSent && Bench.refusal(effects) == nil)
        }
    }

    @Test("A greeting of a newer version may have more items, one of ours may not")
    func newerGreeting() throws {
        for (highest, isRead) in [(UInt64(4), true), (3, false)] {
            var writer = CBORWriter()
            writer.write(arrayOf: 8)
            for number in [0, 1, highest] { writer.write(unsigned: number) }
            writer.write(false)
            writer.write(Bench.peerGrant)
            writer.write(0)
            writer.write(Identifier(high: 0, low: 1))
            writer.write("new")
            var bench = Bench(.responder)
            _ = bench.handle(.opened(memory: nil))
            let effects = bench.handle(.received(writer.bytes))
            #expect((Bench.refusal(effects) == nil) == isRead)
        }
    }

    @Test("When the peer goes or the node stops, the session ends and is deaf")
    func endings() {
        var closed = Bench.live()
        #expect(closed.handle(.closed) == [.end(.closed)])
        #expect(closed.receive(.alive).isEmpty)
        var stopped = Bench.live()
        let effects = stopped.handle(.stop(.unavailable))
        #expect(Bench.messages(effects) == [.refusal(Refusal.unavailable.notice)])
        #expect(effects.last == .end(.stopped))
        var refused = Bench.live()
        let notice = RefusalNotice(code: 99, limit: "later", detail: [3])
        #expect(refused.receive(.refusal(notice)) == [.end(.refusedByPeer(notice))])
    }
}
