import ArgumentParser
import Casework
import Node
import Storage
import Transport
import Trust
import Wire

/// Remembers where a peer can be dialled.
struct PeerAdd: AsyncHamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: Wording("登记对端的地址", "Remember where a peer can be dialled").chosen,
        discussion: Wording(
            "用 --unit 或 --key 指明对方;都不给时连接一次,记下对方出示的密钥并交换。",
            "Name the other with --unit or --key; with neither it is dialled once, its key is "
                + "remembered and both exchange."
        ).chosen)

    @Argument(help: .words("对方的地址", "where to dial it", value: "host:port"))
    var address: String

    @Option(help: .words("对方所属单位", "the unit whose machine it is", value: "unit"))
    var unit: String?

    @Option(
        help: .words(
            "对方的密钥:64位十六进制,或已知密钥的开头",
            "its key: 64 hexadecimal digits, or the beginning of a known one",
            value: "key"))
    var key: String?

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) async throws {
        let address = try PeerAddress.parse(address)
        let node = try context.openNode()
        let key = try await findKey(node, address)
        try node.savePeer(key, address: address.description)
        context.print([
            "key": .string(Hexadecimal.encode(key.bytes)), "address": .string(address.description),
        ]) { page in
            page.line(
                "已登记 \(address)(密钥 \(key.short))。",
                "\(address) is remembered (key \(key.short)).")
        }
    }

    private func findKey(_ node: Node, _ address: Address) async throws -> PublicKey {
        if let key { return try parse(key, node) }
        if let unit { return try nodeKey(of: unit, node) }
        let dialer = try Dialer(node: node, logger: .command())
        let report = try await dialer.sync(with: address, expecting: nil)
        if let failure = report.failure { throw CommandFailure.exchange(failure) }
        guard let key = report.peer else { throw TransportError.notANode }
        return key
    }

    private func parse(_ text: String, _ node: Node) throws -> PublicKey {
        if let key = Hexadecimal.decode(text).flatMap({ PublicKey($0) }) { return key }
        return try node.peerDirectory().find(text).key
    }

    /// The key by which the unit's one machine was admitted.
    private func nodeKey(of text: String, _ node: Node) throws -> PublicKey {
        let keys = try node.machines(of: try node.units().find(text).id)
        guard let key = keys.first else { throw NodeError.unknownPeer(text) }
        guard keys.count == 1 else {
            let list = keys.map { Hexadecimal.encode($0.bytes) }.joined(separator: "\n")
            throw CommandFailure.usage(
                Wording(
                    "“\(text)”有\(keys.count)台机器,请用 --key 指明:\n\(list)",
                    "“\(text)” has \(keys.count) machines; name one with --key:\n\(list)"))
        }
        return key
    }
}
