import Casework
import Node
import Storage
import Trust

/// What brings about that something held back counts: in words, and as the command to give, if
/// this machine can do it alone.
struct Remedy: Hashable, Sendable {
    /// What a peer has to do with the changes.
    enum Help: Hashable, Sendable {
        /// It is known to hold what is missing.
        case held
        case perhaps
        /// It may hold what is here and has not been delivered.
        case taking

        func wording(_ name: String) -> Wording {
            switch self {
            case .held: Wording("“\(name)”有这些变更", "“\(name)” holds them")
            case .perhaps: Wording("“\(name)”可能有这些变更", "“\(name)” may hold them")
            case .taking: Wording("“\(name)”可以接收这些变更", "“\(name)” can take them in")
            }
        }
    }

    let wording: Wording
    /// Nil where another machine has to act.
    let command: String?

    /// Meets a peer, or says how it can be met if its address is not known.
    init(by help: Help, of peer: StoredPeer, _ directory: PeerDirectory) {
        let word = directory.word(for: peer)
        let holds = help.wording(directory.name(of: peer))
        guard !peer.address.isEmpty else {
            let add = "hamlet peer add HOST:PORT --key \(peer.key.short)"
            wording = Wording(
                "\(holds.chinese),但没有它的地址:请它连接本机,或 \(add),再 hamlet sync \(word)",
                "\(holds.english), but has no address here: let it dial this machine, or `\(add)` "
                    + "and `hamlet sync \(word)`")
            command = nil
            return
        }
        command = "hamlet sync \(word)"
        wording = Wording(
            "\(holds.chinese):hamlet sync \(word)", "\(holds.english): `hamlet sync \(word)`")
    }

    private init(_ wording: Wording, command: String?) {
        self.wording = wording
        self.command = command
    }

    /// No peer is known that could hold it.
    static func meeting(_ unit: String) -> Remedy {
        Remedy(
            Wording(
                "没有已知的对端持有:与“\(unit)”或其上级的机器交换,hamlet peer add HOST:PORT",
                "no known peer holds them: meet a machine of “\(unit)” or of a unit above, "
                    + "`hamlet peer add HOST:PORT`"), command: nil)
    }

    /// No peer is known that may hold what a unit that has moved left behind here.
    static func handingOver(to unit: String) -> Remedy {
        Remedy(
            Wording(
                "与“\(unit)”或其现上级、共同上级的机器交换即可送出,hamlet peer add HOST:PORT",
                "meet a machine of “\(unit)” or of a unit above it: they are handed over, "
                    + "`hamlet peer add HOST:PORT`"), command: nil)
    }

    /// Someone above has to look at what came after a revocation.
    ///
    /// - Parameter canJudge: whether it can be done at this machine.
    static func deciding(_ log: String, at unit: String, canJudge: Bool) -> Remedy {
        let show = "hamlet quarantine show \(log)"
        guard canJudge else {
            return Remedy(
                Wording(
                    "请“\(unit)”或其上级查看并决定:\(show)",
                    "let “\(unit)” or a unit above look and decide: `\(show)`"), command: nil)
        }
        return Remedy(
            Wording(
                "查看:\(show);采纳:hamlet quarantine adopt \(log);不采纳:hamlet quarantine leave \(log)",
                "look: `\(show)`; then `hamlet quarantine adopt \(log)` or "
                    + "`hamlet quarantine leave \(log)`"), command: show)
    }

    /// The grant may have been given and not have come, or has yet to be given.
    static func granting(_ unit: String, above: String, _ peer: String?) -> Remedy {
        let sync = peer.map { "hamlet sync \($0)" }
        let first = sync.map { Wording("先 \($0),授权可能随之到来;", "`\($0)` may bring the grant; ") }
        return Remedy(
            Wording(
                (first?.chinese ?? "") + "否则请“\(above)”查明填写人,"
                    + "在那里 hamlet join admit 申请文件 --unit \(unit) 予以授权",
                (first?.english ?? "") + "if not, let “\(above)” find out who wrote it and grant "
                    + "it there: `hamlet join admit REQUEST --unit \(unit)`"), command: sync)
    }
}
