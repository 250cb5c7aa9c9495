import ArgumentParser
import Node
import Records

/// Two files, and why something is said of both.
struct FilePair: ParsableArguments {
    @Argument(help: .words("档案编号", "the file's code", value: "file")) var file: String
    @Argument(help: .words("另一份档案的编号", "the other file's code", value: "other")) var other: String

    @Option(help: .words("理由", "why", value: "text"))
    var reason: String

    /// Finds both as the node knows them.
    func find(_ node: Node) throws -> [Dot] {
        try [file, other].map { try node.child($0).named.id }
    }
}
