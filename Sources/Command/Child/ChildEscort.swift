import ArgumentParser
import Casework
import Node

/// Says where a child is escorted who was found alone or begging. Nothing is written.
struct ChildEscort: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "escort",
        abstract: Wording("查护送分流表:护送到哪里", "Where a child is escorted who was found").chosen,
        discussion: Wording(
            """
            只查表,不写入任何档案:是否有轻微违法行为不作记录,采血属公安职责,本系统从不记录。表可由各单位自定:\
            hamlet entry add 单位 护送分流表。
            """,
            """
            Looks into the table and writes nothing: an offence is kept in no file, and taking \
            blood is a police act that is never recorded here. A unit may have a table of its \
            own: `hamlet entry add UNIT escort_table`.
            """
        ).chosen)

    @Argument(help: .child) var child: String?

    @Option(help: .words("周岁(没有档案时)", "in full years, of a child without a file", value: "age"))
    var age: Int?

    @Flag(help: .words("与父母或其他成年人一起", "it is with a parent or another grown-up"))
    var accompanied = false

    @Flag(help: .words("有轻微违法行为", "it did a minor offence"))
    var offence = false

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let file = try child.map { try node.child($0) }
        let known = try file.flatMap { try node.summary(of: $0).age(on: names.today) }
        let question = EscortQuestion(
            age: age ?? known, isAccompanied: accompanied, hasOffended: offence)
        let (table, owner) = try node.escortTable(in: file?.working.unit ?? node.unit)
        let source = owner.map { names.unit($0.id) }
        let row = table.row(for: question)
        context.print(json(row, question, source, context.language)) { page in
            write(row, to: &page)
            page.line(
                source.map { Wording("依据:\($0)的护送分流表", "by the escort table of \($0)") }
                    ?? Wording("依据:标准护送分流表(M59)", "by the standard escort table (M59)"),
                indent: 2)
        }
    }

    private func write(_ row: EscortRow?, to page: inout Page) {
        guard let row else {
            return page.line("表中没有这种情形,请问县级民政部门", "no row fits: ask the county")
        }
        page.line(
            "护送至:\(row.receiver.chinese)", "to be escorted to: \(row.receiver.english)")
        if !row.duty.chinese.isEmpty { page.line(row.duty, indent: 2) }
    }

    private func json(
        _ row: EscortRow?, _ question: EscortQuestion, _ source: String?, _ language: Language
    ) -> JSON {
        [
            "age": question.age.map { JSON($0) } ?? .null,
            "receiver": JSON(row.map { $0.receiver[language] }),
            "duty": .string(row.map { $0.duty[language] } ?? ""), "tableOf": JSON(source),
        ]
    }
}
