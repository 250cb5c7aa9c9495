import Casework
import Node
import Sheets

extension ExportStatement {
    /// What every sheet that the program writes says of itself: for what, who wrote it, and when.
    /// Nothing is written without a purpose (domain section 3).
    init(for purpose: String, _ node: Node, _ names: Names) throws {
        try Self.requirePurpose(purpose)
        self.init(purpose: purpose, person: try node.author().name, date: names.today)
    }

    /// Refuses a purpose that says nothing.
    static func requirePurpose(_ purpose: String) throws {
        guard !purpose.allSatisfy(\.isWhitespace) else {
            throw CommandFailure.usage(Wording("请用 --purpose 写明用途", "say for what: --purpose"))
        }
    }
}
