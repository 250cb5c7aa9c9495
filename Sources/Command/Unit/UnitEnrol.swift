import ArgumentParser
import Casework
import Node
import Records
import Wire

/// Writes a person into the roster of a unit (M63), by whose key changes show a name.
struct UnitEnrol: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "enrol",
        abstract: Wording(
            "把人员写入单位名册", "Write a person into the roster of a unit"
        ).chosen,
        discussion: Wording(
            "例:hamlet unit enrol 柳树湾村 姓名=玉香 职务=儿童主任 密钥编号=<编号>。任职日期默认为今天。",
            """
            Example: hamlet unit enrol 柳树湾村 name=玉香 key=ID. Without a date the person holds the \
            post from today.
            """
        ).chosen)

    @Argument(help: .unit) var unit: String

    @Argument(help: .setting) var fields: [Setting]

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let unit = try node.units().find(unit)
        let post = try draft(by: try node.role(in: unit.id), from: node.today)
        if case .text(let key) = post.value(EntryFieldNumber.Post.key),
            Hexadecimal.decode(key).flatMap({ Identifier($0) }) == nil
        {
            throw CommandFailure.usage(
                Wording("密钥编号应为32位十六进制", "a key's id has 32 hexadecimal digits"))
        }
        let fields = try CommandFailure.refusing(in: Forms.unit) { () throws(FieldRefusal) in
            try post.finished()
        }
        try node.enrol(fields, in: unit.id)
        context.print([
            "unit": .string(unit.id.description),
            "warnings": .array(
                post.warnings.map { .string($0.matter.wording[context.language]) }),
        ]) { page in
            page.line("已写入“\(unit.name)”的名册。", "The roster of “\(unit.name)” has the person.")
            for warning in post.warnings { page.line(warning.matter.wording, indent: 2) }
        }
    }

    private func draft(by role: FormRole, from today: CalendarDay) throws -> EntryDraft {
        try CommandFailure.refusing(in: Forms.unit) { () throws(FieldRefusal) in
            let roster = try Forms.unit.require(String(UnitForm.roster))
            try Forms.unit.check(roster, isWritableBy: role)
            var draft = EntryDraft(roster)
            draft.set(EntryFieldNumber.Post.from, to: today.value)
            for setting in fields { try draft.set(named: setting.field, to: setting.value) }
            return draft
        }
    }
}
