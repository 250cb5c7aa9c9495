import ArgumentParser
import Casework
import Node
import Transport
import Trust
import Wire

/// Admits a machine and its person, and writes the ticket that is carried back.
struct JoinAdmit: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "admit",
        abstract: Wording("核对申请并写出加入凭证", "Check a request and write the ticket").chosen)

    @Argument(help: .words("申请文件", "the file with the request", value: "file"), completion: .file())
    var request: String

    @Option(
        help: .words(
            "接纳到哪个单位(默认按申请中的代码或名称)",
            "the unit (by default the one that the request names)", value: "unit"))
    var unit: String?

    @Option(
        help: .words("给予的角色(默认按申请)", "the role (by default the one asked for)", value: "role"))
    var role: Role?

    @Option(
        help: .words(
            "对方连接本机的地址", "where the other can dial this machine", value: "host:port"))
    var address = ""

    @Option(
        help: .words(
            "电话核对过的指纹;给出后不再提问", "the fingerprint as read out; then nothing is asked",
            value: "digits"))
    var fingerprint: String?

    @Option(
        help: .words("写出凭证的文件", "the file to write", value: "file"), completion: .file())
    var out: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try File.requireFree(out)
        let address = try address.isEmpty ? "" : PeerAddress.parse(address).description
        let node = try context.openNode()
        let request = try JoinRequest.decode(try Armour.read(request, as: .request))
        let unit = try find(request.wish, in: node.units())
        let role = role ?? request.wish.role
        guard try isConfirmed(request, unit, role, context) else { throw CommandFailure.cancelled }
        let ticket = try node.admit(request, to: unit.id, role: role, address: address)
        try File.write(Armour.encode(ticket.encode(), as: .ticket), to: out)
        context.print([
            "unit": .string(unit.id.description), "role": "\(role)",
            "fingerprint": .string(request.fingerprint), "file": .string(out),
            "person": .string(request.person.id.description),
        ]) { page in
            page.line(
                "已接纳到“\(unit.name)”,角色为\(role.wording.chinese)。",
                "Admitted to “\(unit.name)” as \(role.wording.english).")
            page.line("凭证已写入 \(out),请交还对方。", "The ticket is in \(out); carry it back.")
            if role == .assessor {
                page.line(
                    "评估员只看分派的档案:\(assigning(request))",
                    "An assessor sees assigned files only: \(assigning(request))")
            }
        }
    }

    /// What opens a child's file to the assessor (M61).
    private func assigning(_ request: JoinRequest) -> String {
        "hamlet entry add CHILD assignments key=\(request.person.id) to=DAY"
    }

    private func find(_ wish: JoinWish, in tree: UnitTree) throws -> NamedUnit {
        if let unit { return try tree.find(unit) }
        if !wish.unitCode.isEmpty, let found = try? tree.find(wish.unitCode) { return found }
        return try tree.find(wish.unitName)
    }

    /// A fingerprint that was given must be the request's; else the person there compares.
    private func isConfirmed(
        _ request: JoinRequest, _ unit: NamedUnit, _ role: Role, _ context: Context
    ) throws -> Bool {
        if let fingerprint {
            let isSame = fingerprint.filter(\.isNumber) == request.fingerprint.filter(\.isNumber)
            guard isSame else {
                throw CommandFailure.otherFingerprint(
                    given: fingerprint, found: request.fingerprint)
            }
            return true
        }
        return try context.terminal.confirm(Self.question(request, unit, role))
    }

    private static func question(
        _ request: JoinRequest, _ unit: NamedUnit, _ role: Role
    ) -> Wording {
        let (wish, wished, given) = (request.wish, request.wish.role.wording, role.wording)
        return Wording(
            "申请加入“\(wish.unitName)”,角色\(wished.chinese),指纹 \(request.fingerprint)。\n"
                + "电话核对无误,接纳到“\(unit.name)”为\(given.chinese)?",
            "A request to join “\(wish.unitName)” as \(wished.english), fingerprint "
                + "\(request.fingerprint).\nIs it what they read out, and shall it be admitted to "
                + "“\(unit.name)” as \(given.english)?")
    }
}
