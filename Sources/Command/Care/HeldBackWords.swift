import Casework
import Node
import Records
import Storage
import Trust
import Wire

/// Tells what does not count yet: of which log, which numbers, and what brings it about.
struct HeldBackWords {
    let peers: PeerDirectory
    let names: Names
    let now: Int64

    init(peers: PeerDirectory, names: Names, now: Int64) {
        self.peers = peers
        self.names = names
        self.now = now
    }

    init(_ node: Node, _ context: Context) throws {
        self.init(
            peers: try node.peerDirectory(), names: try Names(node, context),
            now: node.environment.now())
    }

    /// Writes each with its remedy; nothing if nothing is held back.
    func write(_ heldBack: HeldBack, to page: inout Page, indent: Int = 0) {
        let told =
            heldBack.gaps.map { (wording(of: $0), remedy(for: $0)) }
            + heldBack.quarantine.map { (wording(of: $0), remedy(for: $0)) }
            + heldBack.setAside.map { (wording(of: $0), remedy(for: $0)) }
            + heldBack.leftBehind.map { (wording(of: $0), remedy(for: $0)) }
        for (wording, remedy) in told {
            page.line(wording, indent: indent)
            page.line("→ " + remedy.wording[page.language], indent: indent + 3)
        }
    }

    private func wording(of gap: LogGap) -> Wording {
        let log = name(gap.log, gap.unit, gap.logClass, gap.writer)
        let ago = Moment(gap.since).ago(at: now)
        let (first, last) = (gap.missing.lowerBound, gap.missing.upperBound)
        let chinese = first == last ? "第\(first)条" : "第\(first)至\(last)条"
        let english = first == last ? "number \(first)" : "numbers \(first) to \(last)"
        return Wording(
            "缺口:\(log.chinese)缺少\(chinese);其后\(gap.waitingRuns)段在等待(\(ago.chinese))",
            "Gap: \(log.english) lacks \(english); \(gap.waitingRuns.counted("run", "runs")) "
                + "after it: waiting (\(ago.english))")
    }

    private func wording(of log: QuarantinedLog) -> Wording {
        let name = name(log.log, log.unit, log.logClass, log.writer)
        return Wording(
            "隔离:\(name.chinese)有\(log.changes)条变更未获授权,已保留但不计入",
            "Quarantine: \(log.changes.counted("change", "changes")) of \(name.english), kept "
                + "without a grant and not counted")
    }

    /// A log with what of it nobody has decided about, and what was left.
    func wording(of log: SetAsideLog) -> Wording {
        let name = name(log.log, log.unit, log.logClass, log.writer)
        let left =
            log.left > 0
            ? Wording(",另有\(log.left)条已决定不采纳", ", and \(log.left) were left") : Wording("", "")
        return Wording(
            "撤销之后:\(name.chinese)有\(log.undecided)条变更已保留但不计入\(left.chinese)",
            "After a revocation: \(log.undecided.counted("change", "changes")) of "
                + "\(name.english), kept and not counted\(left.english)")
    }

    private func wording(of left: LeftBehindUnit) -> Wording {
        let (unit, parent) = (names.unit(left.unit), left.parent.map { names.unit($0) } ?? "")
        return Wording(
            "未送达:“\(unit)”已改属“\(parent)”,本机有该单位\(left.changes)条变更尚未送到可以持有的机器",
            "Left behind: \(left.changes.counted("change", "changes")) of “\(unit)”, now below "
                + "“\(parent)”, not delivered to a machine that may hold them")
    }

    /// The log by unit, kind of content and writer, with the first digits of its name.
    private func name(
        _ log: Identifier, _ unit: Identifier, _ logClass: LogClass, _ writer: Author
    ) -> Wording {
        let digits = Hexadecimal.encode(log.bytes.prefix(4))
        let (person, kind) = (names.person(writer), logClass.wording)
        return Wording(
            "\(person)的“\(names.unit(unit))”\(kind.chinese)日志 [\(digits)]",
            "the log of \(kind.english) of “\(names.unit(unit))” [\(digits)] by \(person)")
    }

    func remedy(for gap: LogGap) -> Remedy {
        let unit = names.unit(gap.unit)
        if let peer = gap.holders.first {
            return Remedy(by: .held, of: peer, peers)
        }
        return gap.others.first.map { Remedy(by: .perhaps, of: $0, peers) }
            ?? .meeting(unit)
    }

    func remedy(for log: QuarantinedLog) -> Remedy {
        let above = log.above.map { names.unit($0) } ?? names.unit(log.unit)
        let peer = log.peers.first { $0.unit == log.above } ?? log.peers.first
        return .granting(names.unit(log.unit), above: above, peer.map { peers.word(for: $0) })
    }
}

extension HeldBackWords {
    func remedy(for log: SetAsideLog) -> Remedy {
        .deciding(
            String(log.log.description.prefix(8)), at: names.unit(log.judge),
            canJudge: log.isJudgedHere)
    }

    func remedy(for left: LeftBehindUnit) -> Remedy {
        left.peers.first.map { Remedy(by: .taking, of: $0, peers) }
            ?? .handingOver(to: names.unit(left.unit))
    }
}

extension LogClass {
    /// What stands in the logs of this class.
    fileprivate var wording: Wording {
        switch self {
        case .own: Wording("单位资料", "own records")
        case .urgent: Wording("紧急档案", "urgent files")
        case .routine: Wording("档案", "files")
        case .assessment: Wording("评估", "assessments")
        }
    }
}
