import ArgumentParser
import Casework
import Node
import Records

/// An argument of the shape `row=skip`, `row=new` or `row=code`: what a person decides about a row.
struct RowDecision: ExpressibleByArgument, Sendable {
    /// The row's number in the file.
    let place: Int
    private let wish: String

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let place = Int(parts[0]), place > 0 else { return nil }
        self.place = place
        wish = parts[1]
    }

    /// The decision; the code must name a file that is here.
    func decision(_ node: Node) throws -> SurveyDecision {
        switch wish.lowercased() {
        case "skip", "略过", "不导入": .skip
        case "new", "新建": .newFile
        default: .same(try node.child(wish).named.id)
        }
    }
}
