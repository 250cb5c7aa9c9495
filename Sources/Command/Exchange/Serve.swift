import ArgumentParser
import Casework
import Logging
import Node
import ServiceLifecycle
import Transport
import UnixSignals
import Wire

/// Serves peers until it is told to stop, and dials its own when they are due (M69).
struct Serve: AsyncHamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: Wording("接听其他机器,并按时连接对端", "Serve peers, and dial them when they are due").chosen,
        discussion: Wording(
            """
            有地址的对端:有网络的保持连接,只有电台的按联络间隔呼叫,有紧急内容时立即呼叫(见 hamlet status)。\
            收到 SIGTERM 或 SIGINT(Ctrl-C)后,进行中的交换结束才停止。
            """,
            """
            Of the peers that have an address, links over a network are kept up; who has only a \
            radio is called by the unit's interval, and at once if something is urgent (see \
            `hamlet status`). On SIGTERM or SIGINT (Ctrl-C) it stops when the exchanges under way \
            have ended.
            """
        ).chosen)

    @Option(help: .words("接听的地址", "where to listen", value: "host:port"))
    var listen = "[::]:4870"

    @Option(
        help: .words("把端口写入该文件,供脚本使用", "a file to write the port to, for scripts", value: "file"),
        completion: .file())
    var portFile: String?

    @Flag(help: .words("把每次连接写到标准错误", "say on the standard error how each connection ends"))
    var verbose = false

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) async throws {
        let node = try context.openNode(for: .exchange)
        let logger = Logger.command(verbose ? .info : .error)
        let server = try await Server.listen(
            on: try PeerAddress.parse(listen), node: node, logger: logger,
            onReport: { logger.log($0) })
        if let portFile { try File.replace(String(server.address.port) + "\n", at: portFile) }
        context.print([
            "address": .string(server.address.description), "port": JSON(server.address.port),
            "unit": .string(node.unit.description),
        ]) { page in
            page.line(
                "正在接听 \(server.address),按 Ctrl-C 停止。",
                "Listening on \(server.address); Ctrl-C stops.")
        }
        try await ServiceGroup(
            services: [server], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger
        ).run()
        if !context.wantsJSON { context.print(nil) { $0.line("已停止。", "Stopped.") } }
    }
}
