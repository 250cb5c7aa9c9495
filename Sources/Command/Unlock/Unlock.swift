import ArgumentParser
import Casework
import Node

/// Keeps the keys in the kernel for some hours.
struct Unlock: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlock",
        abstract: Wording(
            "输入一次口令,此后若干小时不再询问", "Type the passphrase once for some hours"
        ).chosen,
        discussion: Wording(
            "以后的命令都算作口令主人所做;换人时请换人解锁,或先 hamlet lock。",
            "What commands do from then on is done by the person whose passphrase it is; when "
                + "another sits down, let them unlock, or lock first."
        ).chosen)

    @Option(help: .words("保持多少小时(1–72)", "for how many hours, 1 to 72", value: "hours"))
    var hours = 8

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        guard (1...72).contains(hours) else {
            throw CommandFailure.usage(
                Wording("--hours 应为1到72", "--hours takes 1 to 72"))
        }
        let opening = try context.opening()
        let node = try opening.unlock(try Secret.passphrase(asking: context.terminal))
        guard opening.keep(node, seconds: hours * 3600) else { throw CommandFailure.noKeyring }
        let person = try node.author().word
        let until = node.environment.now() + Int64(hours * 3600)
        context.print(["until": JSON(time: until), "person": .string(person)]) { page in
            page.line(
                "已为\(person)解锁,到 \(Moment(until).local) 为止;hamlet lock 立即上锁。",
                "Unlocked for \(person) until \(Moment(until).local); `hamlet lock` locks at once.")
        }
    }
}
