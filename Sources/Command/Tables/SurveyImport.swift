import Casework
import Node
import Records
import Wire

/// Takes survey tables one after another and remembers what came of each.
struct SurveyImport {
    let context: Context
    let node: Node
    let names: Names
    let unit: Identifier?
    let decisions: [Int: SurveyDecision]
    private(set) var results: [Result] = []

    /// What came of one table.
    struct Result {
        let sheet: String
        let preview: SurveyPreview
        /// Whether it was imported; otherwise it was only looked at.
        let isDone: Bool
        let changes: Int
    }

    init(
        context: Context, node: Node, names: Names, unit: Identifier?,
        decisions: [Int: SurveyDecision]
    ) {
        self.context = context
        self.node = node
        self.names = names
        self.unit = unit
        self.decisions = decisions
    }

    /// Previews a table, asks what is to be asked, and imports it.
    mutating func take(_ table: SurveyTable, _ sheet: String, asking asker: SurveyAsker) throws {
        var preview = try preview(table, decisions)
        try checkPlaces(preview)
        let more = try asker.decide(preview.rows, names)
        if !more.isEmpty { preview = try self.preview(table, decisions.merging(more) { $1 }) }
        let looked = Result(sheet: sheet, preview: preview, isDone: false, changes: 0)
        var page = Page(language: names.language)
        write(looked, to: &page)
        let rows = preview.rows.count { !$0.operations.isEmpty }
        guard try asker.confirm(page, changes: rows) else { return results.append(looked) }
        let name = table.names.first ?? sheet
        let reason = Wording("导入:\(name)", "import: \(name)")[names.language]
        let dots = try context.working("正在导入", "importing") {
            try node.importSurvey(preview, reason: reason)
        }
        results.append(
            Result(sheet: sheet, preview: preview, isDone: true, changes: dots.count))
    }

    private func preview(
        _ table: SurveyTable, _ decisions: [Int: SurveyDecision]
    ) throws -> SurveyPreview {
        try context.working("正在与档案核对", "comparing with the files") {
            try node.previewSurvey(table, unit: unit, decisions: decisions)
        }
    }

    /// A decision about a row that is not there is a slip of the pen that must not go unnoticed.
    private func checkPlaces(_ preview: SurveyPreview) throws {
        let places = preview.rows.map(\.entry.place)
        guard let missing = decisions.keys.filter({ !places.contains($0) }).min() else { return }
        throw CommandFailure.usage(
            Wording(
                "--row \(missing):表中第\(missing)行没有儿童(行号是文件中的行号,不是序号)",
                "--row \(missing): no child stands in that row (rows of the file count, not 序号)"
            ))
    }

    /// Whether rows were left out because a person must decide about them.
    var isWaiting: Bool {
        results.contains { result in
            result.preview.rows.contains {
                if case .doubtful = $0.outcome { true } else { false }
            }
        }
    }
}
