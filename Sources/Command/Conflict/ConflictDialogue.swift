import Casework
import Node
import Records

/// Goes through conflicts with a person, hard ones first. Everything that is shown goes where the
/// questions go.
struct ConflictDialogue {
    let node: Node
    let names: Names
    let terminal: Terminal

    /// What a person answers to one conflict.
    private enum Answer {
        case decided
        case left
        case stop
    }

    /// Lists anew before each question, for a decision may bring up others: joined files show what
    /// they disagree about. Whoever ends the input stops; what was decided is written.
    ///
    /// - Returns: how many were decided.
    func run(_ filter: ConflictFilter) throws -> Int {
        var (count, asked) = (0, Set<String>())
        while true {
            do {
                guard let answer = try askNext(filter, &asked), answer != .stop else {
                    return count
                }
                if answer == .decided { count += 1 }
            } catch CommandFailure.cancelled {
                say("")
                return count
            }
        }
    }

    /// - Returns: nil if every conflict was asked about.
    private func askNext(_ filter: ConflictFilter, _ asked: inout Set<String>) throws -> Answer? {
        let (cells, files) = try filter.conflicts(node, names)
        if let next = cells.first(where: { !asked.contains($0.name) }) {
            sayHowMany(cells.map(\.name) + files.map(\.name), but: asked)
            asked.insert(next.name)
            return try ask(next)
        }
        guard let next = files.first(where: { !asked.contains($0.name) }) else { return nil }
        sayHowMany(files.map(\.name), but: asked)
        asked.insert(next.name)
        return try ask(next)
    }

    private func sayHowMany(_ open: [String], but asked: Set<String>) {
        let left = open.count { !asked.contains($0) }
        say(Wording("── 还有\(left)个", "── \(left) to go")[names.language])
    }

    private func ask(_ conflict: CellConflict) throws -> Answer {
        let page = ConflictPage(detail: try node.detail(of: conflict, names.language), names: names)
        show { page.write(to: &$0) }
        let words = ConflictWords(names: names)
        let sides = conflict.conflict.sides
        let choices = sides.map { side -> Wording in
            let text = words.text(side.value, of: conflict)
            return Wording("采用“\(text)”", "take “\(text)”")
        }
        let more = [
            Wording("写另一个值", "write another value"),
            Wording("留待以后,附说明", "leave it for later, with a note"),
            Wording("跳过", "skip it"), Wording("结束", "stop here"),
        ]
        let choice = try terminal.choose(Wording("怎样裁决?", "how?"), choices + more)
        if choice < sides.count { return try write(sides[choice].value, for: conflict) }
        switch choice - sides.count {
        case 0: return try writeOther(conflict)
        case 1:
            let note = try askText(Wording("说明:", "note:"), isNeeded: true)
            _ = try node.deferConflict(conflict, note: note)
            return .left
        case 2: return .left
        default: return .stop
        }
    }

    private func writeOther(_ conflict: CellConflict) throws -> Answer {
        guard let form = Forms.form(of: conflict.conflict.kind),
            let field = form.field(of: conflict.conflict.cell)
        else { throw NodeError.unknownConflict(conflict.name) }
        let text = try GuidedForm(terminal: terminal, form: form).ask(
            field, question: Wording("新值:", "the value:"))
        return try write(try node.value(text, for: conflict).value, for: conflict)
    }

    private func write(_ value: Value, for conflict: CellConflict) throws -> Answer {
        let isHard = conflict.conflict.rule.isHard
        let reason = try askText(
            isHard ? Wording("理由(必填):", "why (needed):") : Wording("理由:", "why:"), isNeeded: isHard)
        _ = try node.resolve(conflict, as: value, reason: reason)
        return .decided
    }

    private func ask(_ conflict: FileConflict) throws -> Answer {
        show { ConflictWords(names: names).write(conflict, to: &$0) }
        let fitting = FileChoice.fitting(conflict)
        let more = [Wording("跳过", "skip it"), Wording("结束", "stop here")]
        let choice = try terminal.choose(
            Wording("怎样裁决?", "how?"), fitting.map(\.wording) + more)
        guard choice < fitting.count else { return choice == fitting.count ? .left : .stop }
        let reason = try askText(Wording("理由(必填):", "why (needed):"), isNeeded: true)
        _ = try node.decide([conflict], fitting[choice].decision, reason: reason)
        return .decided
    }

    private func askText(_ question: Wording, isNeeded: Bool) throws -> String {
        while true {
            let text = try terminal.ask(question)
            if !isNeeded || !text.allSatisfy(\.isWhitespace) { return text }
        }
    }

    private func show(_ write: (inout Page) -> Void) {
        var page = Page(language: names.language)
        write(&page)
        Output.writeAside(page.text)
    }

    private func say(_ text: String) { Output.writeAside(text + "\n") }
}
