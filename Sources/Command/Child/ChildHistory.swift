import ArgumentParser
import Casework
import Node
import Records

/// Shows every change of a child's file.
struct ChildHistory: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: Wording(
            "档案的每次填写:何人、何时、为何、改了什么", "Every change of a file: who, when, why, and what it did"
        ).chosen)

    @Argument(help: .child) var child: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let (node, names, file) = try context.open(child: child)
        let lines = try node.history(of: file, context.language)
        context.print([
            "code": .string(file.named.id.code),
            "files": .array(file.all.map { .string($0.id.code) }),
            "changes": .array(lines.map { names.json($0) }),
        ]) { page in
            for line in lines { names.write(line, isOneOfSeveral: file.all.count > 1, to: &page) }
        }
    }
}

extension Names {
    /// A change for programs.
    func json(_ line: HistoryLine) -> JSON {
        .object(
            json(line.author, line.time, line.doubt).merging([
                "change": .string(line.dot.code), "file": .string(line.file.code),
                "reason": .string(line.reason),
                "steps": .array(line.steps.map { json($0) }),
            ]) { _, new in new })
    }

    func json(_ step: HistoryStep) -> JSON {
        [
            "field": step.cell.map { JSON($0.field) } ?? .null,
            "label": .string(step.label[language]),
            "act": .string(step.act.rawValue), "old": .array(step.old.map { .string($0) }),
            "new": .string(step.new),
        ]
    }

    func write(_ line: HistoryLine, isOneOfSeveral: Bool, to page: inout Page) {
        let file = isOneOfSeveral ? "  \(line.file.code)" : ""
        page.line("\(time(line.time, line.doubt))  \(person(line.author))\(file)")
        if !line.reason.isEmpty {
            page.line("理由:\(line.reason)", "why: \(line.reason)", indent: 2)
        }
        for step in line.steps { page.line(step.text(in: language), indent: 4) }
    }
}
