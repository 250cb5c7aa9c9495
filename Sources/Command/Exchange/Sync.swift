import ArgumentParser
import Casework
import Node
import Storage
import Transport

/// Exchanges with peers, one after the other, until both ends hold the same.
struct Sync: AsyncHamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync",
        abstract: Wording("与对端交换,直到双方一致", "Exchange with peers until both hold the same").chosen,
        discussion: Wording(
            "不指明时依次连接所有已登记地址的对端。",
            "Without a name it dials every peer whose address is known."
        ).chosen)

    @Argument(help: .peer) var peers: [String] = []

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) async throws {
        let node = try context.openNode(for: .exchange)
        let targets = try targets(node.peerDirectory())
        guard !targets.isEmpty else {
            throw CommandFailure.usage(
                Wording(
                    "没有已登记地址的对端;先用 hamlet peer add 登记",
                    "no peer has an address; `hamlet peer add` remembers one"))
        }
        let meeting = Meeting(node, try Dialer(node: node, logger: .command()))
        var results: [MeetingResult] = []
        var progress = context.progress("正在交换", "exchanging")
        for (name, address, peer) in targets {
            results.append(await meeting.hold(with: name, at: address, peer))
            progress.advance(to: results.count, of: targets.count)
        }
        progress.finish()
        try context.list(
            ["meetings": .array(results.map { $0.json(in: context.language) })], of: node
        ) { page in
            for result in results { result.write(to: &page) }
        }
        if results.contains(where: { $0.failure != nil }) { throw ExitKind.network }
    }

    private func targets(
        _ directory: PeerDirectory
    ) throws -> [(name: String, address: Address, peer: StoredPeer?)] {
        guard !peers.isEmpty else {
            return try directory.peers.filter { !$0.address.isEmpty }.map {
                (directory.name(of: $0), try PeerAddress.parse($0.address), $0)
            }
        }
        return try peers.map { text in
            if let peer = try known(text, directory) {
                return (directory.name(of: peer), try PeerAddress.parse(peer.address), peer)
            }
            guard text.contains(":"), let address = Address(text) else {
                throw NodeError.unknownPeer(text)
            }
            return (text, address, nil)
        }
    }

    /// The peer of that name; nil if none is known.
    private func known(_ text: String, _ directory: PeerDirectory) throws -> StoredPeer? {
        do {
            let peer = try directory.find(text)
            guard peer.address.isEmpty else { return peer }
            throw CommandFailure.usage(
                Wording(
                    "没有登记“\(text)”的地址;先用 hamlet peer add 登记",
                    "the address of “\(text)” is not known; `hamlet peer add` remembers one"))
        } catch NodeError.unknownPeer {
            return nil
        }
    }
}
