import ArgumentParser
import Casework
import Node
import Wire

/// Founds a tree: makes the store of its root unit.
struct UnitFound: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "found",
        abstract: Wording(
            "建立最高一级单位及本机的数据库",
            "Found the topmost unit, and this machine's store"
        ).chosen,
        discussion: Wording(
            "其余单位用 unit add 增设,用 join 加入。您成为这个单位的管理员。",
            "Other units are added with `unit add` and joined with `join`. You become the unit's "
                + "administrator."
        ).chosen)

    @OptionGroup var designation: DesignationOptions

    @Option(help: .words("您的姓名,写入人员名册", "your name, for the roster", value: "name"))
    var person: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let designation = try designation.designation()
        guard !WrittenText.trimmed(person).isEmpty else {
            throw CommandFailure.usage(
                Wording("--person 不能是空的:请写上您的姓名", "--person is empty: give your name"))
        }
        let secret = try Secret.newPassphrase(asking: context.terminal)
        let node = try Founding(in: context.directory, environment: context.environment)
            .found(passphrase: secret)
        try node.describeUnit(node.unit, as: designation, person: person)
        context.print([
            "unit": .string(node.unit.description), "name": .string(designation.name),
            "directory": .string(context.directory),
        ]) { page in
            page.line(
                "已建立“\(designation.name)”,\(person)为管理员。",
                "“\(designation.name)” is founded; \(person) is its administrator.")
            page.line("数据在 \(context.directory)", "The store is in \(context.directory)")
            page.line(
                "请牢记口令:没有人能找回它。", "Keep the passphrase in mind: nobody can recover it.")
        }
    }
}
