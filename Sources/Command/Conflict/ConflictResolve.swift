import ArgumentParser
import Casework
import Node
import Records

/// Decides a conflict, or many by a rule; without arguments, on a terminal, it is a dialogue.
struct ConflictResolve: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve",
        abstract: Wording("裁决分歧", "Decide conflicts").chosen,
        discussion: Wording(
            """
            一个分歧:hamlet conflict resolve 名称 --take 2 --reason 已电话核实。\
            按规则裁决多个:--all 加筛选和 --take-from、--take-acting、--take-base、--same-child、\
            --keep-in、--later 等,先用 --preview 预览,再用 --yes 裁决。\
            硬分歧和档案之间的分歧须写理由。\
            在终端不带参数运行时逐个询问。裁决可用 conflict reopen 撤回。
            """,
            """
            One: hamlet conflict resolve NAME --take 2 --reason "asked by telephone". Many by a \
            rule: --all with filters and --take-from, --take-acting, --take-base, --same-child, \
            --keep-in or --later; --preview shows what it would do, --yes does it. Hard conflicts \
            and those between files need a reason. Without arguments, on a terminal, it goes \
            through them one by one. `conflict reopen` takes it back.
            """
        ).chosen)

    @Argument(help: .conflict) var name: String?

    @OptionGroup(title: Wording("裁决", "Decision").chosen) var decision: DecisionOptions

    @Option(help: .words("理由", "why", value: "text"))
    var reason = ""

    @Flag(help: .words("裁决所有符合筛选的分歧", "decide all that the filters leave"))
    var all = false

    @Flag(help: .words("只预览", "only show what would be decided"))
    var preview = false

    @Flag(help: .words("不再询问", "do not ask"))
    var yes = false

    @OptionGroup(title: Wording("筛选", "Filters").chosen) var filter: ConflictFilter
    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func validate() throws {
        guard decision.count <= 1 else {
            throw ValidationError(Wording("只能给出一种裁决", "give one decision only").chosen)
        }
        guard name == nil || !all else {
            throw ValidationError(Wording("名称与 --all 不能同时使用", "a name or --all, not both").chosen)
        }
        let isDialogue = name == nil && !all
        guard decision.count == (isDialogue ? 0 : 1) else {
            throw ValidationError(
                isDialogue
                    ? Wording("请写明分歧的名称,或用 --all", "name a conflict, or say --all").chosen
                    : Wording("请给出裁决,例如 --take 1", "say how it is decided, such as --take 1").chosen
            )
        }
        guard all || !preview && !yes && (isDialogue || filter.isEmpty) else {
            throw ValidationError(
                Wording(
                    "--preview、--yes 和筛选只与 --all 一起使用",
                    "--preview, --yes and filters go with --all"
                ).chosen)
        }
    }

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        if let name {
            try resolve(name, node, names, context)
        } else if all {
            try resolveAll(node, names, context)
        } else {
            let dialogue = ConflictDialogue(node: node, names: names, terminal: context.terminal)
            let count = try dialogue.run(filter)
            context.print(["resolved": JSON(count)]) {
                $0.line("已裁决\(count)个分歧。", count.counted("conflict", "conflicts") + " decided.")
            }
        }
    }

    private func resolve(
        _ name: String, _ node: Node, _ names: Names, _ context: Context
    ) throws {
        let conflicts = try node.conflicts()
        var warnings: [Warning] = []
        let dots: [Dot]
        if let files = conflicts.files(name) {
            dots = try resolve(files, node, names)
        } else {
            guard let cell = conflicts.cell(name) else { throw NodeError.unknownConflict(name) }
            dots = try resolve(cell, node, names, &warnings)
        }
        context.print([
            "name": .string(name), "changes": .array(dots.map { .string($0.code) }),
            "deferred": .bool(decision.later != nil), "warnings": names.json(warnings),
        ]) {
            for warning in warnings { $0.line("! " + names.text(warning), indent: 2) }
            if decision.later == nil {
                $0.line("已裁决 \(name)。", "\(name) is decided.")
                $0.line(
                    "撤回:hamlet conflict reopen \(name)",
                    "To take it back: hamlet conflict reopen \(name)")
            } else {
                $0.line("已附说明,留待以后:\(name)。", "\(name) is left for later, with a note.")
            }
        }
    }

    private func resolve(
        _ files: FileConflict, _ node: Node, _ names: Names
    ) throws -> [Dot] {
        if let later = decision.later { return try node.deferConflicts([], [files], note: later) }
        guard let choice = try decision.fileRule(node, names)?.decision(of: files) else {
            throw ChildFault.unfitDecision(conflict: files.name)
        }
        return try node.decide([files], choice, reason: reason)
    }

    private func resolve(
        _ cell: CellConflict, _ node: Node, _ names: Names, _ warnings: inout [Warning]
    ) throws -> [Dot] {
        if let later = decision.later { return [try node.deferConflict(cell, note: later)] }
        if let take = decision.take {
            guard cell.conflict.sides.indices.contains(take - 1) else {
                throw ChildFault.noSuchSide(take)
            }
            let value = cell.conflict.sides[take - 1].value
            return try node.resolve(cell, as: value, reason: reason)
        }
        if let text = decision.value {
            let parsed = try node.value(text, for: cell)
            warnings = parsed.warnings
            return try node.resolve(cell, as: parsed.value, reason: reason)
        }
        guard let rule = try decision.rule(names),
            let value = try node.apply(rule, to: [cell])[0].value
        else { throw ChildFault.unfitDecision(conflict: cell.name) }
        return try node.resolve(cell, as: value, reason: reason)
    }

    private func resolveAll(_ node: Node, _ names: Names, _ context: Context) throws {
        var round = try plan(try filter.conflicts(node, names), node, names)
        if try isGoing(round, context) { try round.carryOut() }
        context.print(round.json) { round.write(to: &$0) }
    }

    private func plan(
        _ found: (cells: [CellConflict], files: [FileConflict]), _ node: Node, _ names: Names
    ) throws -> any ConflictRound {
        if let later = decision.later {
            return DeferralRound(
                node: node, names: names, note: later, cells: found.cells, files: found.files)
        }
        var round = DecisionRound(node: node, names: names, reason: reason)
        if let rule = try decision.fileRule(node, names) {
            round.plan(rule, for: found.files)
        } else if let rule = try decision.rule(names) {
            try round.plan(rule, for: found.cells)
        } else if let text = decision.value, let first = found.cells.first {
            guard filter.field != nil else {
                throw CommandFailure.usage(
                    Wording("--all --value 须用 --field 限定字段", "--all --value needs --field"))
            }
            try round.plan(writing: try node.value(text, for: first), for: found.cells)
        } else {
            throw CommandFailure.usage(
                Wording("--all 须按规则裁决,例如 --take-acting", "--all needs a rule such as --take-acting")
            )
        }
        return round
    }

    private func isGoing(_ round: any ConflictRound, _ context: Context) throws -> Bool {
        if preview || round.count == 0 { return false }
        if yes { return true }
        var page = Page(language: context.language)
        round.write(to: &page)
        if context.terminal.isInteractive { Output.writeAside(page.text) }
        return try context.terminal.confirm(round.question)
    }
}
