import Casework
import Node
import Records

/// Many conflicts that are decided by one rule.
struct DecisionRound: ConflictRound {
    let node: Node
    let names: Names
    let reason: String
    private var cells: [RuledConflict] = []
    private var files: [(conflict: FileConflict, decision: FileDecision)] = []
    /// Of conflicts between files that the rule does not fit.
    private var unfit: [FileConflict] = []
    /// Of the value that is written into all of them.
    private var warnings: [Warning] = []
    private var isDone = false

    init(node: Node, names: Names, reason: String) {
        self.node = node
        self.names = names
        self.reason = reason
    }

    var count: Int { cells.count { $0.value != nil } + files.count }

    var question: Wording { Wording("照此裁决\(count)个?", "Decide these \(count)?") }

    mutating func plan(_ rule: DecisionRule, for conflicts: [CellConflict]) throws {
        cells = try node.apply(rule, to: conflicts)
    }

    mutating func plan(
        writing parsed: (value: Value, warnings: [Warning]), for conflicts: [CellConflict]
    ) throws {
        warnings = parsed.warnings
        try plan(.value(parsed.value), for: conflicts)
    }

    mutating func plan(_ rule: FileRule, for conflicts: [FileConflict]) {
        for conflict in conflicts {
            if let decision = rule.fittingDecision(of: conflict) {
                files.append((conflict, decision))
            } else {
                unfit.append(conflict)
            }
        }
    }

    mutating func carryOut() throws {
        let decisions = cells.compactMap { ruled in ruled.value.map { (ruled.conflict, $0) } }
        if !decisions.isEmpty {
            _ = try node.resolve(
                decisions.map { (conflict: $0.0, value: $0.1) }, reason: reason)
        }
        if !files.isEmpty { _ = try node.decide(files, reason: reason) }
        isDone = true
    }

    func write(to page: inout Page) {
        let words = ConflictWords(names: names)
        var table = TextTable()
        for ruled in cells {
            let before = words.cells(ruled.conflict)
            table.row([before[0], before[1], before[3], before[4], "→ " + outcome(ruled, words)])
        }
        page.table(table)
        for planned in files { words.writeName(of: planned.conflict, to: &page) }
        if !unfit.isEmpty {
            page.line("\(unfit.count)个不适用此裁决。", "\(unfit.count) do not fit that decision.")
        }
        for warning in warnings { page.line("! " + names.text(warning), indent: 2) }
        let left = cells.count { $0.value == nil } + unfit.count
        if isDone {
            page.line("已裁决\(count)个,留下\(left)个。", "\(count) decided, \(left) left.")
        } else {
            page.line(
                "将裁决\(count)个,留下\(left)个;尚未写入。",
                "\(count) would be decided, \(left) left; nothing is written.")
        }
    }

    private func outcome(_ ruled: RuledConflict, _ words: ConflictWords) -> String {
        let wording: Wording
        switch ruled.outcome {
        case .decided(let value): return words.text(value, of: ruled.conflict)
        case .nobodyOfUnit: wording = Wording("留下:该单位没有人填写", "left: nobody of that unit wrote")
        case .unitDisagrees: wording = Wording("留下:该单位内部说法不一", "left: that unit disagrees itself")
        case .nothingActs:
            wording = Wording("留下:软分歧没有暂按的值", "left: nothing acts in a soft conflict")
        case .noBase: wording = Wording("留下:原先没有唯一的值", "left: no single value was there before")
        }
        return wording[names.language]
    }

    var json: JSON {
        let words = ConflictWords(names: names)
        return [
            "done": .bool(isDone), "decided": JSON(count), "deferred": 0,
            "left": JSON(cells.count { $0.value == nil } + unfit.count),
            "warnings": names.json(warnings),
            "conflicts": .array(
                cells.map { json($0, words) }
                    + files.map { json($0.conflict, outcome: "decided") }
                    + unfit.map { json($0, outcome: "unfit") }),
        ]
    }

    private func json(_ ruled: RuledConflict, _ words: ConflictWords) -> JSON {
        [
            "name": .string(ruled.conflict.name),
            "value": JSON(ruled.value.map { words.text($0, of: ruled.conflict) }),
            "outcome": .string(outcome(ruled, words)),
        ]
    }

    private func json(_ conflict: FileConflict, outcome: JSON) -> JSON {
        ["name": .string(conflict.name), "value": nil, "outcome": outcome]
    }
}
