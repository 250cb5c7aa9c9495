import Records
import Replication
import Testing
import Wire

/// Every state of a session with everything that can come: what is done then, or by which rule it
/// is refused.
struct StateTests {
    /// States that a session can be in, brought about by what leads there.
    enum State: String, CaseIterable {
        case new, greeting, placing, asking, gathering, exchanging, live, ended
    }

    static func bench(_ role: SessionStart.Role, in state: State) -> Bench {
        var bench = Bench(role)
        guard state != .new else { return bench }
        _ = bench.handle(.tick(milliseconds: 1))
        let hasMet = state == .live && role == .initiator
        _ = bench.handle(
            .opened(memory: hasMet ? PeerMemory(place: Bench.village, mark: bench.store.mark) : nil)
        )
        switch state {
        case .new, .greeting: break
        case .placing: _ = bench.receive(Bench.hello(Digest(1)))
        case .asking:
            _ = bench.receive(Bench.hello())
            _ = bench.handle(.notPlaced(.unknownGrant))
        case .gathering:
            _ = bench.receive(Bench.hello(Digest(1), following: 9))
            _ = bench.handle(.placed(Bench.village))
        case .exchanging:
            _ = bench.receive(Bench.hello(Digest(1)))
            _ = bench.handle(.placed(Bench.village))
            _ = bench.receive(Bench.frontiers([Claim(bench.store.branches(of: Bench.log)[0])]))
        case .live:
            _ = bench.receive(Bench.hello(bench.digest))
            _ = bench.handle(.placed(Bench.village))
        case .ended: _ = bench.handle(.closed)
        }
        return bench
    }

    /// What can come in any state. Answers of the node come only where they were asked for.
    static func events(_ bench: Bench) -> [(name: String, event: Event)] {
        let messages: [(String, Message)] = [
            ("hello", Bench.hello(Digest(1))), ("show", .show), ("grants", .grants([[5]])),
            ("comparison, empty", .comparison(Comparison())), ("comparison", Bench.frontiers()),
            ("description", .description(Bench.description)), ("run", Bench.run(first: 4)),
            ("run out of place", Bench.run(first: 9)),
            ("receipt", .receipt(count: 1, except: [])), ("settled, same", .settled(bench.digest)),
            ("settled, other", .settled(Digest(5))),
            ("refusal", .refusal(Refusal.unavailable.notice)), ("alive", .alive),
            ("declined", .declined(log: LogReference(Bench.log), code: 6)),
            ("passed over", .passedOver),
        ]
        return messages.map { ($0.0, .received($0.1.encode())) } + [
            ("noise", .received([0xFF])), ("changed", .changed),
            ("tick", .tick(milliseconds: 2)), ("tick, late", .tick(milliseconds: 10_000_000)),
            ("closed", .closed), ("stop", .stop(.unavailable)),
        ]
    }

    /// What each event brings about; where the two roles differ, once for each.
    static func table() -> String {
        let names = events(Bench(.responder)).map(\.name)
        return names.indices.flatMap { index -> [String] in
            let (answering, dialling) = (cells(.responder, index), cells(.initiator, index))
            if answering == dialling { return [names[index] + answering] }
            return [
                names[index] + ", answering" + answering, names[index] + ", dialling" + dialling,
            ]
        }.joined(separator: "\n")
    }

    /// A line for all states in which an event brings about the same.
    private static func cells(_ role: SessionStart.Role, _ index: Int) -> String {
        var lines: [(states: String, told: String)] = []
        for state in State.allCases {
            let told = outcome(role, state, index)
            if let line = lines.firstIndex(where: { $0.told == told }) {
                lines[line].states += " " + state.rawValue
            } else {
                lines.append((state.rawValue, told))
            }
        }
        return lines.map { "\n  \($0.states): \($0.told)" }.joined()
    }

    private static func outcome(
        _ role: SessionStart.Role, _ state: State, _ index: Int
    ) -> String {
        var bench = bench(role, in: state)
        let event = events(bench)[index]
        if event.name == "changed" { bench.store.write([[2, 9]], to: Bench.log) }
        return bench.handle(event.event).told
    }

    @Test("Each state takes each event as the table says")
    func states() {
        #expect(Self.table() == Self.expected)
    }

    static let expected = """
        hello
          new placing asking gathering exchanging live: say refusal 3 [0], end
          greeting: place
          ended: -
        show, answering
          new greeting placing gathering: say refusal 3 [1], end
          asking: say grants
          exchanging live: say grants, say comparison
          ended: -
        show, dialling
          new greeting placing: say refusal 3 [1], end
          asking gathering exchanging live: say grants
          ended: -
        grants
          new greeting placing gathering exchanging live: say refusal 3 [2], end
          asking: place
          ended: -
        comparison, empty, answering
          new greeting placing: say refusal 3 [3], end
          asking gathering exchanging live ended: -
        comparison, empty, dialling
          new greeting placing: say refusal 3 [3], end
          asking live ended: -
          gathering exchanging: say settled
        comparison, answering
          new greeting placing: say refusal 3 [3], end
          asking gathering ended: -
          exchanging live: say description, say run, say comparison
        comparison, dialling
          new greeting placing: say refusal 3 [3], end
          asking ended: -
          gathering exchanging live: say description, say run, say comparison
        description, answering
          new greeting placing: say refusal 3 [4], end
          asking gathering ended: -
          exchanging live: say receipt
        description, dialling
          new greeting placing: say refusal 3 [4], end
          asking ended: -
          gathering exchanging live: say receipt
        run
          new greeting placing: say refusal 3 [5], end
          asking ended: -
          gathering exchanging live: store
        run out of place
          new greeting placing: say refusal 3 [5], end
          asking ended: -
          gathering live: store
          exchanging: say refusal 8 [4], end
        receipt
          new greeting placing: say refusal 3 [6], end
          asking ended: -
          gathering exchanging live: say refusal 9 [], end
        settled, same, answering
          new greeting placing gathering: say refusal 3 [7], end
          asking ended: -
          exchanging live: say settled, settled
        settled, same, dialling
          new greeting placing gathering live: say refusal 3 [7], end
          asking ended: -
          exchanging: settled
        settled, other, answering
          new greeting placing gathering: say refusal 3 [7], end
          asking ended: -
          exchanging live: say comparison
        settled, other, dialling
          new greeting placing gathering live: say refusal 3 [7], end
          asking ended: -
          exchanging: incident
        refusal
          new greeting placing asking gathering exchanging live: end refusedByPeer
          ended: -
        alive
          new greeting placing asking gathering exchanging live ended: -
        declined
          new greeting placing: say refusal 3 [10], end
          asking ended: -
          gathering exchanging live: incident
        passed over
          new greeting placing asking gathering exchanging live ended: -
        noise
          new greeting placing asking gathering exchanging live: say refusal 1 [0], end
          ended: -
        changed
          new greeting placing asking gathering exchanging ended: -
          live: say run
        tick
          new greeting placing asking gathering exchanging live ended: -
        tick, late
          new ended: -
          greeting placing asking gathering exchanging live: say refusal 13 [], end
        closed
          new greeting placing asking gathering exchanging live: end closed
          ended: -
        stop
          new greeting placing asking gathering exchanging live: say refusal 14 [], end stopped
          ended: -
        """
}

extension [Effect] {
    /// The effects in words, in order.
    fileprivate var told: String {
        isEmpty ? "-" : map(\.told).joined(separator: ", ")
    }
}

extension Effect {
    fileprivate var told: String {
        switch self {
        case .send(let bytes):
            switch try? Message.decode(bytes) {
            case .known(.refusal(let notice))?: "say refusal \(notice.code) \(notice.detail)"
            case .known(let message)?: "say \("\(message)".prefix { $0 != "(" })"
            default: "say what cannot be read"
            }
        case .end(.refused): "end"
        case .end(let ending): "end \("\(ending)".prefix { $0 != "(" })"
        default: "\("\(self)".prefix { $0 != "(" })"
        }
    }
}
