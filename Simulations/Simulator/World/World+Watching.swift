import Node
import Replication
import Storage
import Wire

extension World: NetworkWatcher {
    func timePassed(to milliseconds: Int64) {
        for installation in installations { installation.machine.set(time: milliseconds / 1000) }
    }

    func carried(_ message: [UInt8], on connection: Connection, from end: Int) -> Utterance {
        sentMessages.append((message, connection, end))
        if connection.heard == nil {
            connection.heard = connection.ends.map {
                oracle.heard(in: $0.installation.held.values)
            }
        }
        guard plan.has(.lies) else { return Utterance(messages: [message]) }
        guard isTroubled, connection.quality.liar == end else {
            liar.hear(message)
            return Utterance(messages: [message])
        }
        guard let lie = connection.quality.lie else {
            return liar.twist(message, on: connection.number)
        }
        return liar.tell(lie, insteadOf: message)
    }

    func hears(_ lie: Reached) {
        reached.insert(lie)
        bite(.lies)
    }

    func survived(_ installation: Installation) throws -> Bool {
        guard let trouble = installation.trouble, trouble.isDeadly, installation.disk.hasStruck
        else { return installation.node != nil }
        if installation.node != nil { die(installation) }
        return false
    }

    /// A store that is in trouble may say so; it may not be damaged.
    func failed(_ installation: Installation, _ error: any Error) throws {
        guard try survived(installation) else { return }
        if let trouble = installation.trouble, installation.disk.hasStruck {
            switch error as? StoreError {
            case .diskFull, .disk, .readOnly: return endure(installation, trouble)
            default: break
            }
        }
        throw Failure(.survival, "\(installation.name): \(error)")
    }

    func stored(_ installation: Installation) throws {
        try ledger.observe(installation, writes: false)
        noteHearing(at: installation)
    }

    func ended(_ connection: Connection) {
        let names = connection.ends.map(\.installation.name)
        let endings = connection.ends.map { $0.ending.map { "\($0)" } ?? "-" }
        noteEffects(of: connection)
        note(
            "\(names[0])→\(names[1]) over: \(connection.bytes) bytes, "
                + "\(connection.messages) messages, \(endings[0]), \(endings[1])")
        finished.append(connection)
    }

    /// What kind of link it was matters only if that was felt.
    private func noteEffects(of connection: Connection) {
        switch connection.cut {
        case .byte:
            reached.insert(.connectionCut)
            bite(.cut)
        case .time where connection.quality.isSlow:
            reached.insert(.timeRanOut)
            bite(.slow)
        default: break
        }
        if connection.hasGrown, connection.quality.stands {
            reached.insert(.changedWhileLinked)
            bite(.standing)
        }
        if connection.unheard > 0 {
            reached.insert(.unheard)
            bite(.oneWay)
        }
    }
}
