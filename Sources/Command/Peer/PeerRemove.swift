import ArgumentParser
import Casework
import Node
import Storage
import Trust
import Wire

/// Forgets a peer; it may still dial this machine.
struct PeerRemove: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: Wording("忘记对端的地址(对方仍可连接本机)", "Forget a peer; it may still dial").chosen)

    @Argument(help: .peer) var peer: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let directory = try node.peerDirectory()
        let found = try directory.find(peer)
        guard try node.removePeer(found.key) else { throw NodeError.unknownPeer(peer) }
        context.print(["removed": .string(found.key.id.description)]) { page in
            page.line(
                "已忘记“\(directory.name(of: found))”。", "“\(directory.name(of: found))” is forgotten."
            )
        }
    }
}

extension ArgumentHelp {
    /// How a peer is named in arguments.
    static var peer: ArgumentHelp {
        .words("单位名称、地址或密钥开头", "unit, address or beginning of the key", value: "peer")
    }
}
