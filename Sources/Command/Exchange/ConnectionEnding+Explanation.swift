import Casework
import Replication
import Transport
import Wire

extension ConnectionReport {
    /// Why the meeting did not end in agreement; nil if it did.
    var failure: Explanation? {
        if let failure = ending.failure { return failure }
        guard !hasSettled else { return nil }
        return Explanation(
            .network, "disagreement",
            Wording("交换完毕但双方内容仍不一致", "everything was exchanged and both still differ"),
            advice: Wording("请看 hamlet incident list", "see `hamlet incident list`"))
    }
}

extension ConnectionEnding {
    /// Why the session did not come to its end; nil if it did.
    fileprivate var failure: Explanation? {
        switch self {
        case .session(.done), .session(.stopped): nil
        case .session(.closed):
            Explanation(
                .network, "link-lost", Wording("连接中断", "the link was lost"),
                advice: Wording(
                    "已收到的都已保存;再次同步会继续", "what came is kept; the next sync goes on from there"))
        case .session(.refused(let refusal)):
            Explanation(
                .network, "refused-peer",
                Wording(
                    "本机拒绝了对方:\(refusal.wording.chinese)",
                    "this machine refused the peer: \(refusal.wording.english)"))
        case .session(.refusedByPeer(let notice)):
            Explanation(
                .network, "refused-by-peer",
                Wording(
                    "对方拒绝:\(notice.wording.chinese)", "the peer refused: \(notice.wording.english)")
            )
        case .transport(let error): error.explanation
        case .node(let error): Explanation(of: error)
        }
    }
}
