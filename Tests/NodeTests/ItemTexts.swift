import Casework
import Node
import Records

/// What people write into the items of a field, made from what the form says of them, as the
/// simulator's people do: a collection that is new is written in these tests as well.
struct ItemTexts {
    let field: Field
    /// The file that is named where a child's is asked for.
    let child: Dot

    /// What only a person could know to fit, by collection and field; variants take turns.
    private static let known: [String: [String]] = [
        "custody.step": ["1"], "danger_steps.to": ["1"],
        "referrals.state": ["1"], "applications.state": ["1"],
        "assignments.key": (1...3).map { String(repeating: "\($0)", count: 32) },
        "own_fields.name": ["own_one", "own_two", "own_three"], "own_fields.type": ["1"],
        "own_codes.list": ["meeting_kind"],
        "own_rule_packs.name": ["pack_one", "pack_two", "pack_three"],
        "own_rule_packs.gone": ["死亡"],
        "own_category_lists.items": ["独居:孤儿", "边居:孤儿", "寄养:孤儿"],
    ]

    /// Collections whose state only offices above the village move on, or which a second person
    /// checks, or whose end needs an answer, with what these steps ask to be said (M29, M41, M51).
    static let officeSteps: [String: [String]] = [
        "referrals": ["answered", "reason"],
        "applications": ["verified", "decided", "reason", "notice"],
        "care_families": ["checked"],
        "complaints": ["result"],
    ]

    private var byHand: [Field] { field.itemFields.filter { $0.upkeep != .byProgram } }

    /// A new item, with all that it requires and the units and records that it may name.
    func new(_ variant: Int) -> [WrittenField] {
        byHand.filter(isWritten).compactMap { written($0, text(of: $0, variant)) }
    }

    private func isWritten(_ inner: Field) -> Bool {
        if inner.isRequired || Self.known[key(inner)] != nil { return true }
        switch inner.type {
        case .unit, .record: return true
        default: return false
        }
    }

    /// The field of an item that two correct: one whose disagreements are hard where the item is
    /// amended and has one, else the last that takes words or a day.
    var disputed: Field? {
        let hard = field.upkeep == .amended ? byHand.first { $0.rule.isHard } : nil
        return hard ?? byHand.last { [.text, .day].contains($0.type) }
    }

    /// What one side, 0, and the other, 1, say of an item that both know; beside what they disagree
    /// about only what is the same on both.
    func correction(_ side: Int) -> [WrittenField] {
        let needed = (Self.officeSteps[field.name] ?? []).flatMap { name in
            byHand.filter { $0.name == name }
        }
        return (disputed.flatMap { written($0, rival(side)) }.map { [$0] } ?? [])
            + needed.compactMap { written($0, text(of: $0, 5)) }
    }

    /// The two values that the sides give to what they disagree about.
    func rivals() throws -> [Value] {
        guard let disputed else { throw Missing.conflict }
        return try (0...1).map { try disputed.parse(rival($0) ?? "").value }
    }

    /// Of a hard field the two codes that protect most and do not stand there yet.
    private func rival(_ side: Int) -> String? {
        guard let disputed else { return nil }
        var codes: [String] = []
        if case .hard(let order) = disputed.rule {
            codes = order.compactMap { if case .integer(let code) = $0 { "\(code)" } else { nil } }
        }
        let standing = isWritten(disputed) ? text(of: disputed, 0) : nil
        codes.removeAll { $0 == standing }
        return codes.count > 1 ? codes[side] : text(of: disputed, 3 + side)
    }

    private func key(_ inner: Field) -> String { "\(field.name).\(inner.name)" }

    private func written(_ inner: Field, _ text: String?) -> WrittenField? {
        text.map { WrittenField(String(inner.number), $0) }
    }

    private func text(of inner: Field, _ variant: Int) -> String? {
        if let known = Self.known[key(inner)] { return known[variant % known.count] }
        if case .record(.child) = inner.type { return RecordCode(child).description }
        return Self.text(of: inner.type, variant)
    }

    /// Something that fits a type, another for each of the variants 0 to 5 where it has as many;
    /// nil where only a program could know what does.
    static func text(of type: FieldType, _ variant: Int) -> String? {
        switch type {
        case .text: "记\(variant)"
        case .day: "2026-09-0\(1 + variant)"
        case .days: "01-0\(1 + variant)"
        case .month: "2026-0\(1 + variant)"
        case .integer(let range): String(min(range.lowerBound + Int64(variant), range.upperBound))
        case .boolean: variant.isMultiple(of: 2) ? "是" : "否"
        case .code(let list), .codeSet(let list): code(of: list, variant)
        case .phone: "1200000000\(variant)"
        case .visitRule: "\(7 + variant) 天"
        case .rulePack: RulePacks.all[variant % RulePacks.all.count].name
        case .answers: (1...6).map { "\($0)=\(variant % 3)" }.joined(separator: " ")
        case .unit: Office.villageA.code
        case .identityNumber, .record, .frontier, .report, .entries: nil
        }
    }

    private static func code(of list: CodeList, _ variant: Int) -> String? {
        let open = list.codes.filter { !$0.isSealed }
        return open.isEmpty ? nil : String(open[variant % open.count].number)
    }
}
