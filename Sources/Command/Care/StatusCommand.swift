import ArgumentParser
import Casework
import Node

/// Says how this node stands: what it holds, what waits, what a person should look at.
struct StatusCommand: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: Wording(
            "本机情况:分歧、待送、事件、走访", "How things stand: conflicts, what waits, incidents, visits"
        ).chosen)

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let overview = try node.overview()
        let words = HeldBackWords(
            peers: overview.peers, names: try Names(node, context), now: node.environment.now())
        context.print(overview.json(in: context.language, words)) {
            overview.write(to: &$0, words)
        }
    }
}
