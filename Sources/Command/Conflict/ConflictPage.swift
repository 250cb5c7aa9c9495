import Casework
import Node
import Records

/// A conflict of a cell with all that helps to decide.
struct ConflictPage {
    let detail: ConflictDetail
    let names: Names
    /// Nil while nothing is opened.
    var opening: SealedOpening?

    private var words: ConflictWords { ConflictWords(names: names, opening: opening) }
    private var conflict: CellConflict { detail.conflict }
    private var language: Language { names.language }

    /// Whether something is not opened.
    var isSealed: Bool { opening == nil && conflict.holdsSealed }

    /// Whether something is not opened, and may be by whoever reads.
    var mayOpen: Bool { isSealed && names.reader.mayOpen(conflict) }

    private func text(_ value: Value) -> String { words.text(value, of: conflict) }

    private func text(_ values: [Value]) -> String {
        values.isEmpty
            ? Wording("(空)", "(nothing)")[language] : values.map(text).joined(separator: " ‖ ")
    }

    func write(to page: inout Page) {
        page.line("\(conflict.name)  \(conflict.subject)  \(names.unit(conflict.unit))")
        page.line("\(detail.label[language]): \(rule)", indent: 2)
        if let acting = conflict.conflict.acting {
            page.line("裁决前暂按:\(text(acting))", "acting meanwhile: \(text(acting))", indent: 2)
        }
        if conflict.conflict.isDisputedResolution {
            page.line(
                "各方都是对先前分歧的裁决,裁决不一致。", "The sides are decisions that differ from each other.",
                indent: 2)
        }
        if conflict.files.count > 1 {
            let codes = conflict.files.map(\.code).joined(separator: language.separator)
            page.line("涉及同一儿童的档案:\(codes)", "files of the child: \(codes)", indent: 2)
        }
        page.line(
            "原先:\(text(conflict.conflict.base))", "before: \(text(conflict.conflict.base))",
            indent: 2)
        for (place, side) in detail.sides.enumerated() { write(side, number: place + 1, to: &page) }
        for note in detail.notes { names.write(note, to: &page) }
    }

    private var rule: String {
        guard conflict.conflict.rule.isHard else {
            return Wording("软分歧,各种说法都显示", "soft: all values are shown")[language]
        }
        return Wording("硬分歧。", "hard. ")[language] + (detail.field?.ruleReason?[language] ?? "")
    }

    private func write(_ side: ConflictDetail.Side, number: Int, to page: inout Page) {
        page.line("\(number)  \(text(side.value))", indent: 2)
        for statement in side.statements {
            let line = statement.line
            page.line(
                "\(names.person(line.author))  \(names.time(line.time, line.doubt))", indent: 7)
            page.line("填写时所见:\(text(statement.saw))", "had seen: \(text(statement.saw))", indent: 9)
            if !line.reason.isEmpty {
                page.line("理由:\(line.reason)", "why: \(line.reason)", indent: 9)
            }
            names.write(others(line), as: Wording("同时填写", "also wrote"), to: &page)
        }
    }

    private func others(_ line: HistoryLine) -> [HistoryStep] {
        line.steps.filter { $0.cell != conflict.conflict.cell }
    }

    var json: JSON {
        guard case .object(let short) = words.json(conflict) else { return .null }
        return .object(
            short.merging([
                "sealed": .bool(isSealed), "why": JSON(detail.field?.ruleReason?[language]),
                "sides": .array(detail.sides.enumerated().map { json($1, number: $0 + 1) }),
                "notes": .array(detail.notes.map { names.json($0) }),
            ]) { $1 })
    }

    private func json(_ side: ConflictDetail.Side, number: Int) -> JSON {
        [
            "number": JSON(number), "value": .string(text(side.value)),
            "statements": .array(
                side.statements.map { statement in
                    let line = statement.line
                    return .object(
                        names.json(line.author, line.time, line.doubt).merging([
                            "change": .string(line.dot.code), "file": .string(line.file.code),
                            "reason": .string(line.reason),
                            "saw": .array(statement.saw.map { .string(text($0)) }),
                            "alsoWrote": .array(others(line).map { names.json($0) }),
                        ]) { $1 })
                }),
        ]
    }
}
