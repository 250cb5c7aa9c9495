import ArgumentParser
import Casework
import Node
import Sheets
import Wire

/// Into which sheet a command writes what it shows, if into any.
struct SheetOutput: ParsableArguments {
    @Option(
        help: .words("写成 .xlsx 或 .csv 文件", "write it as .xlsx or .csv", value: "file"),
        completion: .file())
    var out: String?

    @Option(
        help: .words(
            "用途,写在表中(与 --out 同用);涉及儿童的表也写入导出记录",
            "for what; it stands in the sheet, of one about children also in the record of it",
            value: "text"))
    var purpose = ""

    /// Refuses what could not be written, before anything is gathered.
    func check() throws {
        guard let out else { return }
        _ = try SheetWriter.Kind.named(out)
        try ExportStatement.requirePurpose(purpose)
        try File.requireFree(out)
    }

    /// Writes the sheet if one is asked for. One that speaks of children is first noted in the
    /// registers: what cannot be noted is not given out (domain section 3).
    ///
    /// - Parameter unit: whose children the sheet speaks of; nil if it speaks of none.
    func write(
        noting unit: Identifier?, _ node: Node, _ names: Names,
        _ document: (ExportStatement) throws -> SheetDocument
    ) throws {
        guard let out else { return }
        let kind = try SheetWriter.Kind.named(out)
        let sheet = try document(ExportStatement(for: purpose, node, names))
        if let unit { try sheet.note(of: unit, for: purpose, node) }
        try SheetWriter.write(sheet, to: out, as: kind)
    }

    /// Writes a list if a sheet is asked for.
    func write(
        _ list: ListTable, noting unit: Identifier?, _ node: Node, _ names: Names
    ) throws {
        try write(noting: unit, node, names) { list.document($0, names.language) }
    }

    /// Says into which file it went; false if none was asked for, and it is to be shown.
    func told(on page: inout Page) -> Bool {
        guard let out else { return false }
        page.line("已写入 \(out)。", "Written to \(out).")
        return true
    }

    /// Shows a list, or says into which file it went, with its notes below.
    func show(_ list: ListTable, on page: inout Page) {
        if !told(on: &page) { page.table(list.text) }
        for note in list.notes { page.line(note) }
    }
}

extension SheetDocument {
    /// Notes in the registers that the sheet goes out.
    func note(of unit: Identifier, for purpose: String, _ node: Node) throws {
        let register = Forms.register[RegisterForm.exports]
        try CommandFailure.refusing(itemsOf: register, of: Forms.register) {
            try node.noteExport(of: unit, what: title, purpose: purpose, count: rows.count)
        }
    }
}
