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
        ).chosen)

    @Option(help: .words("要加入的单位名称", "the name of the unit to join", value: "name"))
    var unit: String

    @Option(help: .words("该单位的区划代码", "its division code", value: "code"))
    var code = ""

    @Option(
        help: .words(
            "申请的角色:儿童主任、儿童督导员、管理员、评估员", "the role that is asked for", value: "role"))
    var role: Role = .worker

    @Option(
        help: .words("写出申请的文件", "the file to write", value: "file"), completion: .file())
    var out: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try File.requireFree(out)
        let secret = try Secret.newPassphrase(asking: context.terminal)
        let request = try Founding(in: context.directory, environment: context.environment).request(
            JoinWish(unitName: unit, unitCode: code, role: role), passphrase: secret)
        try File.write(Armour.encode(request.encode(), as: .request), to: out)
        context.print([
            "fingerprint": .string(request.fingerprint), "file": .string(out),
            "directory": .string(context.directory),
        ]) { page in
            page.line(
                "申请已写入 \(out),请交给上级单位。", "The request is in \(out); hand it to the unit above.")
            page.line(
                "指纹(请在电话中念给对方核对):\(request.fingerprint)",
                "Fingerprint, to be read out over the telephone: \(request.fingerprint)")
        }
    }
}
