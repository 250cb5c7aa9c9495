import Casework
import Node
import Transport
import Trust

extension TransportError: Explained {
    var explanation: Explanation {
        switch self {
        case .addressInUse, .cannotListen: listeningExplanation
        case .wrongKey, .notANode: strangerExplanation
        default: Explanation(.network, name, wording, advice: Self.tryLater)
        }
    }

    private static let tryLater = Wording(
        "检查地址、线路和对方的 hamlet serve;什么都没有丢失,稍后再试",
        "check the address, the link and that `hamlet serve` runs there; nothing is lost, try again"
    )

    private var name: String {
        switch self {
        case .unknownHost: "unknown-host"
        case .refused: "connection-refused"
        case .timedOut, .handshakeTimedOut: "timed-out"
        case .unreachable: "unreachable"
        case .wrongKey: "wrong-key"
        case .notANode: "not-a-node"
        case .lostInHandshake: "link-lost"
        case .addressInUse: "address-in-use"
        case .cannotListen: "cannot-listen"
        }
    }

    private var wording: Wording {
        switch self {
        case .unknownHost(let address):
            Wording("找不到主机 \(address.host)", "no machine is called \(address.host)")
        case .refused(let address): Wording("\(address) 没有程序接听", "nobody listens at \(address)")
        case .timedOut(let address): Wording("\(address) 没有回应", "\(address) does not answer")
        case .unreachable(let address, let errno):
            Wording(
                "无法到达 \(address)(系统错误 \(errno))",
                "\(address) cannot be reached (system error \(errno))")
        case .handshakeTimedOut: Wording("对方没有及时完成握手", "the handshake was not finished in time")
        case .lostInHandshake: Wording("握手时连接中断", "the link was lost in the handshake")
        default: Wording("网络错误", "the network failed")
        }
    }

    private var listeningExplanation: Explanation {
        switch self {
        case .addressInUse(let address):
            Explanation(
                .network, name,
                Wording("\(address) 已被其他程序占用", "another program listens at \(address) already"),
                advice: Wording("用 --listen 换一个端口", "name another port with --listen"))
        case .cannotListen(let address, let errno):
            Explanation(
                .network, name,
                Wording(
                    "本机不能在 \(address) 接听(系统错误 \(errno))",
                    "this machine cannot listen at \(address) (system error \(errno))"),
                advice: Wording("--listen 只能用本机的地址", "--listen takes an address of this machine"))
        default: Explanation(.network, name, wording)
        }
    }

    private var strangerExplanation: Explanation {
        if case .wrongKey(let expected, let found) = self {
            let (wanted, other) = (expected.short, found.short)
            return Explanation(
                .network, name,
                Wording(
                    "该地址是另一台机器(密钥 \(other),应为 \(wanted))",
                    "another machine answers there (key \(other), not \(wanted))"),
                advice: Wording(
                    "核对地址;机器更换后用 hamlet peer add 重新登记",
                    "check the address; after a change of machines, `hamlet peer add` it again"))
        }
        return Explanation(
            .network, name,
            Wording(
                "对方不是村档的机器,或不接受本机", "what answers there is no node, or does not accept this one"),
            advice: Wording("核对地址和端口", "check address and port"))
    }
}
