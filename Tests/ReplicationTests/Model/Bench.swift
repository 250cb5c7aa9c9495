import Records
import Replication
import Wire

/// One session on the bench: events in, effects out, its peer played by the test.
struct Bench {
    static let root = Place(unit: Identifier(high: 1, low: 1), ancestors: [])
    static let village = Place(unit: Identifier(high: 2, low: 2), ancestors: [root.unit])
    static let sibling = Place(unit: Identifier(high: 3, low: 3), ancestors: [root.unit])
    static let grant = Identifier(high: 7, low: 7)
    static let peerGrant = Identifier(high: 8, low: 8)
    static let writer = Identifier(high: 9, low: 9)
    static let routine = LogPlace(unit: village.unit, logClass: .routine)
    static let description = ModelStore.description(routine, writer: writer)
    static var log: Identifier { description.log }

    var store: ModelStore
    var session: Session

    /// A root node with a village below, whose one log has so many changes.
    init(
        _ role: SessionStart.Role, mode: SessionStart.Mode = .standing, changes: Int = 3,
        at place: Place = root
    ) {
        store = ModelStore(place)
        session = Session(
            SessionStart(role: role, mode: mode, grant: Self.grant, grants: [[1], [2]]))
        let own = ModelStore.description(
            LogPlace(unit: Self.root.unit, logClass: .own), writer: Self.writer)
        store.describe(own)
        store.write(
            [Self.village, .init(unit: Self.sibling.unit, ancestors: [])].map {
                ModelStore.declaration(of: $0.unit)
            }, to: own.log)
        store.describe(Self.description)
        guard changes > 0 else { return }
        store.write((1...changes).map { [2, UInt8($0)] }, to: Self.log)
    }

    mutating func handle(_ event: Event) -> [Effect] { session.handle(event, reading: store) }

    mutating func receive(_ message: Message) -> [Effect] {
        handle(.received(message.encode()))
    }

    static func hello(
        _ digest: Digest? = nil, following: Int = 0, versions: ClosedRange<UInt64> = 1...1,
        standing: Bool = true
    ) -> Message {
        .hello(
            Hello(
                versions: versions, standing: standing, grant: peerGrant, following: following,
                digest: digest))
    }

    var scope: Scope { Scope(store.ownPlace, Self.village) }
    var digest: Digest { scope.digest(in: store) }

    /// The session after greeting, its peer in the village, nothing agreed.
    static func exchanging(
        _ role: SessionStart.Role, changes: Int = 3, at place: Place = root,
        versions: ClosedRange<UInt64> = 1...1
    ) -> Bench {
        var bench = Bench(role, changes: changes, at: place)
        _ = bench.handle(.opened(memory: nil))
        _ = bench.receive(hello(Digest(1), versions: versions))
        _ = bench.handle(.placed(village))
        return bench
    }

    /// A responder that has agreed with its peer on a standing link.
    static func live() -> Bench {
        var bench = Bench(.responder)
        _ = bench.handle(.opened(memory: nil))
        _ = bench.receive(hello(bench.digest))
        _ = bench.handle(.placed(village))
        return bench
    }

    /// Asks for everything that the session holds of the village's files.
    static func frontiers(_ claims: [Claim] = []) -> Message {
        var comparison = Comparison()
        comparison.frontiers.append(UnitClaims(unit: village.unit, own: nil, files: claims))
        return .comparison(comparison)
    }

    /// A run of the village's log.
    static func run(
        first: UInt64, count: Int = 1, more: Bool = false, payload: [UInt8] = [0, 1, 5],
        log: Identifier = log, before: Hash? = nil
    ) -> Message {
        let run = Run(
            log: log, first: first, count: count, payload: payload,
            signature: [UInt8](repeating: 0, count: 64))
        return .run(RunMessage(run, more: more, before: before))
    }

    /// What was sent, decoded.
    static func messages(_ effects: [Effect]) -> [Message] {
        effects.compactMap { effect in
            guard case .send(let bytes) = effect,
                case .known(let message)? = try? Message.decode(bytes)
            else { return nil }
            return message
        }
    }

    /// The refusal with which the session ended, if its peer was told.
    static func refusal(_ effects: [Effect]) -> Refusal? {
        guard case .end(.refused(let refusal))? = effects.last,
            messages(effects).last == .refusal(refusal.notice)
        else { return nil }
        return refusal
    }
}
