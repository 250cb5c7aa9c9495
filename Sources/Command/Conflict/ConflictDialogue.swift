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
    /// they disagree about. The end of the input ends the dialogue like the last choice: what was
    /// decided before stays decided, and the count says so.
    ///
    /// - Returns: how many were decided.
    func run(_ filter: ConflictFilter) throws -> Int {
        var (count, asked) = (0, Set<String>())
        while true {
            let (cells, files) = try filter.conflicts(node, names)
            let answer: Answer
            if let next = cells.first(where: { !asked.contains($0.name) }) {
                sayHowMany(cells.map(\.name) + files.map(\.name), but: asked)
                asked.insert(next.name)
                answer = try untilEnd { try ask(next) }
            } else if let next = files.first(where: { !asked.contains($0.name) }) {
                sayHowMany(files.map(\.name), but: asked)
                asked.insert(next.name)
                answer = try untilEnd { try ask(next) }
            } else {
                return count
            }
            if answer == .stop { return count }
            if answer == .decided { count += 1 }
        }
    }

    private func untilEnd(_ ask: () throws -> Answer) throws -> Answer {
        do {
            return try ask()
        } catch CommandFailure.cancelled {
            return .stop
        }
    }

    private func sayHowMany(_ open: [String], but asked: Set<String>) {
        let left = open.count { !asked.contains($0) }
        say(Wording("── 还有\(left)个", "── \(left) to go")[names.language])
    }

    /// - Parameter opening: nil while nothing is opened.
    private func ask(_ conflict: CellConflict, _ opening: SealedOpening? = nil) throws -> Answer {
        let page = ConflictPage(
            detail: try node.detail(of: conflict, names.language), names: names, opening: opening)
        show { page.write(to: &$0) }
        let sides = conflict.conflict.sides
        let choices = takings(of: conflict, page)
        let more = [Wording("写另一个值", "write another value")] + Self.others(page.mayOpen)
        let choice = try terminal.choose(Wording("怎样裁决?", "how?"), choices + more)
        if choice < sides.count { return try write(sides[choice].value, for: conflict) }
        switch choice - sides.count {
        case 0: return try writeOther(conflict)
        case 1: return try leave([conflict], [])
        case 2: return .left
        case 3: return .stop
        default:
            return try ask(conflict, try node.openSealed(conflict, reason: try askOpening()))
        }
    }

    /// The choices that take a side: by its value, or by its number where values are not shown.
    private func takings(of conflict: CellConflict, _ page: ConflictPage) -> [Wording] {
        let words = ConflictWords(names: names, opening: page.opening)
        return conflict.conflict.sides.enumerated().map { place, side in
            if page.isSealed { return Wording("采用第\(place + 1)种", "take side \(place + 1)") }
            let text = words.text(side.value, of: conflict)
            return Wording("采用“\(text)”", "take “\(text)”")
        }
    }

    private static func others(_ mayOpen: Bool) -> [Wording] {
        let always = [
            Wording("留待以后,附说明", "leave it for later, with a note"), Wording("跳过", "skip it"),
            Wording("结束", "stop here"),
        ]
        let opening = Wording("打开保密内容(会记录)", "open what is sealed (it is recorded)")
        return mayOpen ? always + [opening] : always
    }

    private func askOpening() throws -> String {
        try askText(Wording("打开的理由(必填):", "why it is opened (needed):"), isNeeded: true)
    }

    private func leave(_ cells: [CellConflict], _ files: [FileConflict]) throws -> Answer {
        let note = try askText(Wording("说明:", "note:"), isNeeded: true)
        _ = try node.deferConflicts(cells, files, note: note)
        say(Wording("已附说明,留待以后。", "Left for later, with the note.")[names.language])
        return .left
    }

    private func writeOther(_ conflict: CellConflict) throws -> Answer {
        while true {
            if let value = try askValue(of: conflict) { return try write(value, for: conflict) }
        }
    }

    /// The value that a person wants kept; nil if it was refused or taken back.
    private func askValue(of conflict: CellConflict) throws -> Value? {
        let form = conflict.form ?? Forms.child
        let text = try terminal.ask(Wording("新值:", "the value:"))
        do {
            let (value, warnings) = try node.value(text, for: conflict)
            for warning in warnings { say("  ! " + names.text(warning, form: form)) }
            let isDoubtful = warnings.contains { $0.level == .doubt }
            if isDoubtful, try !terminal.confirm(Wording("照这样保留?", "Keep it as it is?")) {
                return nil
            }
            return value
        } catch let refusal as FieldRefusal {
            terminal.reject(refusal.wording(in: form))
            return nil
        }
    }

    private func write(_ value: Value, for conflict: CellConflict) throws -> Answer {
        let isHard = conflict.conflict.rule.isHard
        let reason = try askText(
            isHard ? Wording("理由(必填):", "why (needed):") : Wording("理由:", "why:"), isNeeded: isHard)
        _ = try node.resolve(conflict, as: value, reason: reason)
        return .decided
    }

    /// - Parameter opening: nil while nothing is opened.
    private func ask(_ conflict: FileConflict, _ opening: SealedOpening? = nil) throws -> Answer {
        let page = FileConflictPage(
            try node.detail(of: conflict, names.language), names, opening)
        show { page.write(to: &$0) }
        let fitting = page.fitting
        let choice = try terminal.choose(
            Wording("怎样裁决?", "how?"), fitting.map(\.wording) + Self.others(page.mayOpen))
        if choice < fitting.count {
            let reason = try askText(Wording("理由(必填):", "why (needed):"), isNeeded: true)
            _ = try node.decide([conflict], fitting[choice].decision, reason: reason)
            return .decided
        }
        switch choice - fitting.count {
        case 0: return try leave([], [conflict])
        case 1: return .left
        case 2: return .stop
        default:
            return try ask(conflict, try node.openSealed(conflict, reason: try askOpening()))
        }
    }

    private func askText(_ question: Wording, isNeeded: Bool) throws -> String {
        while true {
            let text = try terminal.ask(question)
            if !isNeeded || !text.allSatisfy(\.isWhitespace) { return text }
            terminal.reject(Wording("不能留空", "this may not be left empty"))
        }
    }

    private func show(_ write: (inout Page) -> Void) {
        var page = Page(language: names.language)
        write(&page)
        Output.writeAside(page.text)
    }

    private func say(_ text: String) { Output.writeAside(text + "\n") }
}
