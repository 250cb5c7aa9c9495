import ArgumentParser
import Casework

struct PeerGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "peer",
        abstract: Wording("对端:与本机交换的其他机器", "Peers: the machines this one exchanges with").chosen,
        subcommands: [PeerAdd.self, PeerList.self, PeerRemove.self])
}
