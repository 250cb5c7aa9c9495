import ArgumentParser
import Casework
import Node
import Trust
import Wire

/// Takes the ticket: this machine, or one more person of it, belongs to a unit from now on.
struct JoinAccept: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: Wording("接收凭证,完成加入", "Take the ticket and be of the unit").chosen)

    @Argument(help: .words("凭证文件", "the file with the ticket", value: "file"), completion: .file())
    var ticket: String

    @Option(help: .words("您的姓名,写入人员名册", "your name, for the roster", value: "name"))
    var person: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let ticket = try Ticket.decode(try Armour.read(ticket, as: .ticket))
        let joining = try context.opening().joining(
            try Secret.passphrase(asking: context.terminal))
        let node = try joining.accept(ticket)
        let isEnrolled = try enrol(node)
        let name = try node.units().name(of: node.unit)
        context.print([
            "unit": .string(node.unit.description), "name": .string(name),
            "enrolled": .bool(isEnrolled),
            "peer": .string(ticket.peer.id.description), "address": JSON(ticket.address),
            "further": .bool(joining.isFurtherPerson),
        ]) { page in
            page.line(welcome(to: name, isFurtherPerson: joining.isFurtherPerson))
            if !isEnrolled {
                page.line(
                    "您的角色不能填写名册,请该单位登记:\(request(name, node))",
                    "Your role may not write the roster; let the unit enter your name: "
                        + request(name, node))
            }
            // The other people of the machine know where to dial.
            if !joining.isFurtherPerson { page.line(Self.nextStep(ticket.address)) }
        }
    }

    private func welcome(to unit: String, isFurtherPerson: Bool) -> Wording {
        guard isFurtherPerson else {
            return Wording("本机已加入“\(unit)”。", "This machine has joined “\(unit)”.")
        }
        return Wording(
            "\(person)已可在“\(unit)”的这台机器上工作。",
            "\(person) may work on this machine of “\(unit)” now.")
    }

    private static func nextStep(_ address: String) -> Wording {
        guard !address.isEmpty else {
            return Wording("上级没有给出地址,由对方连接本机。", "No address was given: the other end will dial.")
        }
        return Wording(
            "运行 hamlet sync 与 \(address) 交换。", "`hamlet sync` exchanges with \(address).")
    }

    /// What the unit is to run, with the key by which this person's changes are known.
    private func request(_ unit: String, _ node: Node) -> String {
        "hamlet unit enrol \(unit) name=\(person) key=\(node.person.id)"
    }

    /// An assessor belongs to no unit's roster.
    private func enrol(_ node: Node) throws -> Bool {
        do {
            try node.enrol(name: person)
            return true
        } catch NodeError.notAuthorised {
            return false
        }
    }
}
