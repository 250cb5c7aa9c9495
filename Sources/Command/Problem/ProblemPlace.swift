import ArgumentParser
import Casework
import Node

/// The problem that a command is about: its record and its number there.
struct ProblemPlace: ParsableArguments {
    @Argument(help: .problemRecord) var record: String

    @Argument(
        help: .words("第几条(见 problem list)", "its number in `problem list`", value: "number"))
    var number: String

    /// The name of the collection, in every form that has it.
    static let collection = "problems"

    /// Writes about the problem, and tells what came of it.
    func write(
        _ context: Context, _ done: Wording,
        _ body: (OpenItems) throws -> WrittenFile
    ) throws {
        let open = try OpenItems(record, Self.collection, context)
        let written = try open.refusing { try body(open) }
        try open.tell(
            written, context,
            Wording(
                "档案 \(open.code) 的问题\(number)\(done.chinese)。",
                "Problem \(number) of \(open.code) is \(done.english)."))
    }
}

extension ArgumentHelp {
    /// How whoever has a problem is named in arguments.
    static var problemRecord: ArgumentHelp {
        .words(
            "儿童(档案编号、姓名或身份证号码)或单位(名称或代码)",
            "a child (code, name or identity number) or a unit (name or code)", value: "record")
    }
}
