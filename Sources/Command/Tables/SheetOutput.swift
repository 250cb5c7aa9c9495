import ArgumentParser
import Casework
import Node
import Sheets

/// Into which sheet a command writes what it shows, if into any.
struct SheetOutput: ParsableArguments {
    @Option(
        help: .words("写成 .xlsx 或 .csv 文件", "write it as .xlsx or .csv", value: "file"),
        completion: .file())
    var out: String?

    @Option(
        help: .words("用途,写在表中(与 --out 同用)", "for what; it stands in the sheet", value: "text"))
    var purpose = ""

    /// Refuses what could not be written, before anything is gathered.
    func check() throws {
        guard let out else { return }
        _ = try SheetWriter.Kind.named(out)
        try ExportStatement.requirePurpose(purpose)
        try File.requireFree(out)
    }

    /// Writes the sheet if one is asked for.
    func write(
        _ node: Node, _ names: Names, _ document: (ExportStatement) throws -> SheetDocument
    ) throws {
        guard let out else { return }
        let statement = try ExportStatement(for: purpose, node, names)
        try SheetWriter.write(
            document(statement), to: out, as: try SheetWriter.Kind.named(out))
    }

    /// Writes a list if a sheet is asked for.
    func write(_ list: ListTable, _ node: Node, _ names: Names) throws {
        try write(node, names) { list.document($0, names.language) }
    }

    /// Shows a list, or says into which file it went, with its notes below.
    func show(_ list: ListTable, on page: inout Page) {
        if let out {
            page.line("已写入 \(out)。", "Written to \(out).")
        } else {
            page.table(list.text)
        }
        for note in list.notes { page.line(note) }
    }
}
