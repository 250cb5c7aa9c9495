import ArgumentParser
import Casework
import Node
import Trust

/// Makes the store of a machine that wants to join, and the request to be handed in.
struct JoinRequestCommand: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "request",
        abstract: Wording(
            "建立本机数据库并写出加入申请", "Make this machine's store and a request to join"
        ).chosen,
        discussion: Wording(
            "本机已加入而要增加一名人员时用 --further:由本机已有的人员打开数据库,新人员自选口令"
                + "(没有终端时取自 HAMLET_NEW_PASSPHRASE_FILE)。",
            "For one more person on a machine that has joined use --further: someone of it opens "
                + "the store, the other chooses a passphrase (without a terminal from the file "
                + "that HAMLET_NEW_PASSPHRASE_FILE names)."
        ).chosen)

    @Option(
        help: .words(
            "要加入的单位名称;用 --further 时不需要", "the name of the unit to join; not with --further",
            value: "name"))
    var unit: String?

    @Flag(help: .words("为本机再申请一名人员", "ask for one more person on this machine"))
    var further = false

    @Option(help: .words("该单位的区划代码", "its division code", value: "code"))
    var code = ""

    @Option(
        help: .words(
            "申请的角色(默认儿童主任)", "the role that is asked for (by default worker)", value: "role"))
    var role: Role?

    @Option(
        help: .words("写出申请的文件", "the file to write", value: "file"), completion: .file())
    var out: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try File.requireFree(out)
        let request = try further ? requestPerson(context) : requestNode(context)
        try File.write(Armour.encode(request.encode(), as: .request), to: out)
        context.print([
            "fingerprint": .string(request.fingerprint), "file": .string(out),
            "directory": .string(context.directory),
        ]) { page in
            if further {
                page.line(
                    "申请已写入 \(out),请交给能授权的人。",
                    "The request is in \(out); hand it to whoever may admit people to the unit.")
            } else {
                page.line(
                    "申请已写入 \(out),请交给上级单位。",
                    "The request is in \(out); hand it to the unit above.")
            }
            page.line(
                "指纹(请在电话中念给对方核对):\(request.fingerprint)",
                "Fingerprint, to be read out over the telephone: \(request.fingerprint)")
        }
    }

    private func requestNode(_ context: Context) throws -> JoinRequest {
        guard let unit, !WrittenText.trimmed(unit).isEmpty else {
            throw CommandFailure.usage(
                Wording("请用 --unit 指明要加入的单位", "name the unit to join with --unit"))
        }
        let secret = try Secret.newPassphrase(asking: context.terminal)
        return try Founding(in: context.directory, environment: context.environment).request(
            JoinWish(unitName: unit, unitCode: code, role: role ?? .worker), passphrase: secret)
    }

    /// A person can only be of the unit whose machine it is.
    private func requestPerson(_ context: Context) throws -> JoinRequest {
        guard unit == nil, code.isEmpty else {
            throw CommandFailure.usage(
                Wording(
                    "本机的人员只能属于本机的单位:--further 不与 --unit、--code 同用",
                    "people of this machine are of its unit: --further takes no --unit or --code"))
        }
        let node = try context.openNode()
        let tree = try node.units()
        let wish = JoinWish(
            unitName: tree.name(of: node.unit), unitCode: tree[node.unit]?.code ?? "",
            role: role ?? .worker)
        let secret = try Secret.newPassphrase(
            asking: context.terminal, variable: Secret.newFileVariable)
        return try node.requestPerson(wish, passphrase: secret)
    }
}
