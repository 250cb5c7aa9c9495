import ArgumentParser
import Casework
import Node
import Storage

/// Lists the peers.
struct PeerList: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Wording("列出对端", "List the peers").chosen)

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let directory = try node.peerDirectory()
        let now = node.environment.now()
        try context.list(["peers": .array(directory.peers.map { directory.json($0) })], of: node) {
            page in
            if directory.peers.isEmpty { page.line("没有对端。", "There are no peers.") }
            var table = TextTable([
                Wording("单位", "unit"), Wording("地址", "address"), Wording("密钥", "key"),
                Wording("上次一致", "last in agreement"),
            ])
            for peer in directory.peers {
                let agreed = peer.agreed.map { Moment($0).ago(at: now) } ?? Wording("从未", "never")
                let address = peer.address.isEmpty ? "-" : peer.address
                table.row([
                    directory.name(of: peer), address, peer.key.short,
                    agreed[context.language],
                ])
            }
            page.table(table)
        }
    }
}
