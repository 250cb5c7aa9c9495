import Records
import Replication
import Testing
import Wire

/// Every way to misbehave, and the rule that is named.
struct RefusalTests {
    static func refusal(_ bench: Bench, _ messages: Message...) -> Refusal? {
        var bench = bench
        var effects: [Effect] = []
        for message in messages { effects = bench.receive(message) }
        return Bench.refusal(effects)
    }

    @Test("Nothing may be said before the greeting")
    func beforeGreeting() {
        let messages: [(Message, UInt64)] = [
            (.show, 1), (.grants([[1]]), 2), (.comparison(Comparison()), 3),
            (.description(Bench.description), 4), (Bench.run(first: 1), 5),
            (.receipt(count: 1, except: []), 6), (.settled(.zero), 7),
            (.declined(log: LogReference(Bench.log), code: 1), 10),
        ]
        for role in [SessionStart.Role.initiator, .responder] {
            for (message, type) in messages {
                var bench = Bench(role)
                _ = bench.handle(.opened(memory: nil))
                #expect(Self.refusal(bench, message) == .unexpected(message: type))
            }
        }
    }

    @Test("One greeting is enough")
    func secondGreeting() {
        #expect(
            Self.refusal(.exchanging(.responder), Bench.hello()) == .unexpected(message: 0))
        #expect(Self.refusal(.live(), Bench.hello()) == .unexpected(message: 0))
    }

    @Test("Nothing may be said while the node places the peer, and grants only when asked for")
    func whilePlacing() {
        var bench = Bench(.responder)
        _ = bench.handle(.opened(memory: nil))
        _ = bench.receive(Bench.hello())
        #expect(Self.refusal(bench, .settled(.zero)) == .unexpected(message: 7))
        #expect(Self.refusal(.exchanging(.responder), .grants([[1]])) == .unexpected(message: 2))
    }

    @Test("A unit out of scope and a unit that does not exist are refused alike")
    func outsideScope() {
        for unit in [Bench.sibling.unit, Identifier(high: 66, low: 66), Bench.root.unit] {
            var claims = Comparison()
            claims.frontiers.append(UnitClaims(unit: unit, own: nil, files: []))
            var digests = Comparison()
            digests.digests.append(
                UnitDigests(
                    unit: unit, own: 1, files: 1,
                    children: DigestList(checksum: 1, digests: [], units: nil)))
            var lacking = Comparison()
            lacking.lacking.append(
                UnitClaims(
                    unit: unit, own: nil, files: [.nothing(of: LogReference(Bench.log))]))
            for comparison in [claims, digests, lacking] {
                #expect(
                    Self.refusal(.exchanging(.responder), .comparison(comparison))
                        == .outsideScope)
            }
            let description = ModelStore.description(
                LogPlace(unit: unit, logClass: .routine), writer: Bench.writer)
            #expect(
                Self.refusal(.exchanging(.responder), .description(description)) == .outsideScope)
        }
    }

    @Test("A log out of scope and a log that does not exist are refused alike")
    func unknownLogs() {
        var bench = Bench.exchanging(.responder)
        let foreign = ModelStore.description(
            LogPlace(unit: Bench.sibling.unit, logClass: .routine), writer: Bench.writer)
        bench.store.describe(foreign)
        bench.store.write([[2]], to: foreign.log)
        for log in [foreign.log, Identifier(high: 77, low: 77)] {
            #expect(Self.refusal(bench, Bench.run(first: 1, log: log)) == .outsideScope)
            let reference = LogReference(log)
            #expect(
                Self.refusal(bench, .declined(log: reference, code: 1)) == .outsideScope)
            var probe = Comparison()
            let claim = Claim(log: reference, number: 1, hash: Identifier(high: 1, low: 1))
            probe.probes = [Probe(claim: claim, numbers: [1])]
            #expect(Self.refusal(bench, .comparison(probe)) == .outsideScope)
        }
    }

    @Test("Runs and descriptions of parts that were not compared are refused")
    func notAsked() {
        let bench = Bench.exchanging(.responder)
        #expect(Self.refusal(bench, Bench.run(first: 4)) == .runNotAsked)
        #expect(Self.refusal(bench, .description(Bench.description)) == .runNotAsked)
    }

    @Test("A run beyond the next number is refused and the number named")
    func wrongFirstNumber() {
        let bench = Bench.exchanging(.responder)
        #expect(
            Self.refusal(bench, Bench.frontiers(), Bench.run(first: 5))
                == .wrongFirstNumber(expected: 4))
        #expect(
            Self.refusal(
                bench, Bench.frontiers(), Bench.run(first: 4, count: 3), Bench.run(first: 8))
                == .wrongFirstNumber(expected: 7))
    }

    @Test("Receipts for what was not sent, and hashes that were not asked for, are refused")
    func notSent() {
        let bench = Bench.exchanging(.responder)
        #expect(
            Self.refusal(bench, .receipt(count: 1, except: [])) == .receiptBeyondSent)
        var comparison = Comparison()
        comparison.hashes = [ProbeHashes(log: LogReference(Bench.log), hashes: [])]
        #expect(Self.refusal(bench, .comparison(comparison)) == .hashesNotAsked)
    }

    @Test("The initiator is told that all is through only after it has said so itself")
    func settledTooSoon() {
        let bench = Bench.exchanging(.initiator)
        #expect(Self.refusal(bench, .settled(.zero)) == .unexpected(message: 7))
    }

    @Test("What the node rejects ends the session with the node's reason")
    func rejected() {
        for fault in StoreFault.allCases {
            var bench = Bench.exchanging(.responder)
            _ = bench.receive(Bench.frontiers())
            _ = bench.receive(Bench.run(first: 4))
            #expect(Bench.refusal(bench.handle(.rejected(fault))) == .rejected(fault))
        }
    }

    @Test("Runs beyond the window are refused, in bytes and in number")
    func window() {
        var bytes = Bench.exchanging(.responder)
        _ = bytes.receive(Bench.frontiers())
        let payload = [UInt8](repeating: 0, count: Limits.runBytes)
        var last: [Effect] = []
        for number in 0...4 {
            last = bytes.receive(Bench.run(first: 4 + UInt64(number), payload: payload))
        }
        #expect(Bench.refusal(last) == .limit("windowBytes"))
        var runs = Bench.exchanging(.responder)
        _ = runs.receive(Bench.frontiers())
        for number in 0...Limits.windowRuns {
            last = runs.receive(Bench.run(first: 4 + UInt64(number)))
        }
        #expect(Bench.refusal(last) == .limit("windowRuns"))
    }

    @Test("More bytes of hints than a first flight may have are refused")
    func hints() {
        var bench = Bench(.responder)
        _ = bench.handle(.opened(memory: nil))
        _ = bench.receive(Bench.hello(Digest(1), following: 3))
        _ = bench.handle(.placed(Bench.village))
        let payload = [UInt8](repeating: 0, count: Limits.hintBytes)
        _ = bench.receive(Bench.run(first: 4, payload: payload))
        #expect(Bench.refusal(bench.receive(Bench.run(first: 5))) == .limit("hintBytes"))
    }

    @Test("A peer that talks for ever and says nothing is refused")
    func idleTalk() {
        let talk: [Message] = [
            .alive, .comparison(Comparison()), .passedOver, .settled(Digest(5)), Bench.frontiers(),
        ]
        for message in talk {
            var bench = Bench.exchanging(.responder)
            var count = 0
            var effects: [Effect] = []
            while Bench.refusal(effects) == nil, count <= 2 * Limits.idleMessages {
                effects = bench.receive(message)
                count += 1
            }
            #expect(Bench.refusal(effects) == .limit("idleMessages"))
            #expect(count <= Limits.idleMessages + 1)
        }
    }

    @Test("A peer that offers one unacceptable log after another is refused")
    func declinedLogs() {
        var bench = Bench.exchanging(.responder)
        _ = bench.receive(Bench.frontiers())
        var effects: [Effect] = []
        for number in 0...UInt64(Limits.declinedLogs) {
            let description = ModelStore.description(
                Bench.routine, writer: Identifier(high: number, low: 100))
            _ = bench.receive(.description(description))
            effects = bench.handle(.declined(.grants))
        }
        #expect(Bench.refusal(effects) == .limit("declinedLogs"))
    }

    @Test("An unknown message is passed over if its type allows that, otherwise refused")
    func unknownTypes() {
        for (type, refusal) in [
            (Int64(200), Refusal.unknownMessage(type: 200)), (-7, nil),
        ] {
            var writer = CBORWriter()
            writer.write(arrayOf: 2)
            writer.write(type)
            writer.write("whatever")
            var bench = Bench.exchanging(.responder)
            #expect(Bench.refusal(bench.handle(.received(writer.bytes))) == refusal)
        }
    }

    @Test("What no frame could carry ends the session, and the node goes on")
    func tooLong() {
        var bench = Bench(.responder, changes: 0)
        let known = Bench.description
        bench.store = ModelStore(Bench.root)
        let grants = [[UInt8]](repeating: [UInt8](repeating: 7, count: 1000), count: 80)
        bench.store.describe(
            LogDescription(log: known.log, place: known.place, bytes: known.bytes, grants: grants))
        bench.store.write([[2, 1]], to: known.log)
        _ = bench.handle(.opened(memory: nil))
        _ = bench.receive(Bench.hello(Digest(1)))
        _ = bench.handle(.placed(Bench.village))
        let effects = bench.receive(Bench.frontiers())
        #expect(Bench.refusal(effects) == .unavailable)
    }

    @Test("Every refusal travels as numbers that name it")
    func notices() throws {
        let refusals: [Refusal] = [
            .malformed(WireError(.truncated, at: 3)), .version(lowest: 1, highest: 2),
            .unexpected(message: 4), .unknownMessage(type: 5), .notPlaced(.key), .outsideScope,
            .runNotAsked, .wrongFirstNumber(expected: 9), .receiptBeyondSent, .hashesNotAsked,
            .rejected(.signature), .limit("windowBytes"), .silence("greetingTimeoutMilliseconds"),
            .unavailable,
        ]
        for (index, refusal) in refusals.enumerated() {
            #expect(refusal.notice.code == UInt64(index + 1))
            let message = Message.refusal(refusal.notice)
            #expect(try Message.decode(message.encode()) == .known(message))
        }
    }
}
