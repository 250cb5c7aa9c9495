import ArgumentParser
import Casework
import Glibc
import Node
import Storage

/// Copies the store, while it is in use.
struct BackUp: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: Wording(
            "备份数据库到一个文件(与数据库一样加密)", "Copy the store into a file, sealed as it is"
        ).chosen,
        discussion: Wording(
            "恢复:先移走 hamlet.sqlite 及其 -wal、-shm,再把备份以此名放入,与对端同步。",
            """
            To put it back: move hamlet.sqlite with its -wal and -shm away, put the copy there as \
            hamlet.sqlite, then sync with the peers.
            """
        ).chosen)

    @Argument(help: .words("备份文件", "the file to write", value: "file"), completion: .file())
    var file: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try File.requireFree(file)
        let store = try context.opening().store
        // From its first byte the file is for its owner only.
        umask(0o077)
        try context.working("正在备份", "copying") { try store.backUp(to: file) }
        let bytes = try File.size(of: file)
        context.print(["file": .string(file), "bytes": JSON(bytes)]) { page in
            page.line(
                "已备份到 \(file)(\(bytes / 1024 + 1) KiB),用同一口令打开。",
                "Copied to \(file) (\(bytes / 1024 + 1) KiB); the same passphrase opens it.")
        }
    }
}
