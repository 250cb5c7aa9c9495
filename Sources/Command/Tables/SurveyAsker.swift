import Casework
import Node
import Records

/// Puts the questions of an import to a person.
struct SurveyAsker {
    let terminal: Terminal
    let mode: Mode

    /// Whether someone is asked.
    enum Mode: Hashable, Sendable {
        case preview
        case yes
        case asking
    }

    /// Asks about the doubtful rows; nothing is asked without a person.
    ///
    /// - Returns: the decisions by the row's place; rows that are left for later have none.
    func decide(_ rows: [SurveyProposal], _ names: Names) throws -> [Int: SurveyDecision] {
        guard mode == .asking else { return [:] }
        var decisions: [Int: SurveyDecision] = [:]
        for row in rows {
            guard case .doubtful(let doubt) = row.outcome else { continue }
            let files = doubt.files
            let head = SurveyRowWords(row, names)
            var choices = files.map { file in
                Wording("就是档案 \(file.code)", "the child of the file \(file.code)")
            }
            if doubt.allowsNewFile {
                choices.append(Wording("另一名儿童,新建档案", "another child: a new file"))
            }
            choices.append(Wording("不导入这一行", "leave the row out"))
            Output.writeAside(head.title + "\n  " + doubt.wording[names.language] + "\n")
            let choice = try terminal.choose(Wording("选择:", "which?"), choices)
            if choice < files.count {
                decisions[row.entry.place] = .same(files[choice])
            } else {
                decisions[row.entry.place] = choice == choices.count - 1 ? .skip : .newFile
            }
        }
        return decisions
    }

    /// Whether to go on with what the preview shows.
    func confirm(_ page: Page, changes: Int) throws -> Bool {
        switch mode {
        case .preview: return false
        case .yes: return true
        case .asking:
            guard changes > 0 else { return false }
            Output.writeAside(page.text)
            return try terminal.confirm(
                Wording(
                    "导入以上\(changes)行?", "Import " + changes.counted("row", "rows") + "?"))
        }
    }
}

extension SurveyDoubt {
    /// Whether the row can become a file of its own.
    fileprivate var allowsNewFile: Bool {
        switch self {
        case .noName, .unknownUnit: false
        default: true
        }
    }
}
