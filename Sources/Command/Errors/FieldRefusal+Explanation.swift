import Casework

extension FieldRefusal: Explained {
    /// Where nobody remembered another form, it was the child's.
    var explanation: Explanation { explanation(in: Forms.child) }

    func explanation(in form: Form) -> Explanation {
        Explanation(kind, name, wording(in: form), advice: advice(in: form))
    }

    private var kind: ExitKind {
        switch self {
        case .unknownField, .noSuchEntry, .own(.noSuchCode): .notFound
        case .own(.otherUnit): .notAllowed
        case .forbiddenField, .notAllowed, .mayNotRead, .writtenByProgram, .notByHand,
            .stepNotAllowed, .secondPersonNeeded, .ladder(.notForRole):
            .notAllowed
        case .conflicted: .undecided
        default: .usage
        }
    }

    private var name: String {
        switch self {
        case .unknownField: "unknown-field"
        case .forbiddenField: "forbidden-field"
        case .tooLong: "too-long"
        case .missing: "missing-field"
        case .isCollection: "is-collection"
        case .isNotCollection: "is-no-collection"
        case .noSuchEntry: "unknown-entry"
        case .conflicted: "conflicted"
        case .notAllowed: "field-not-allowed"
        case .mayNotRead: "field-not-readable"
        case .writtenByProgram: "written-by-program"
        case .notByHand: "not-by-hand"
        case .alreadyInSet: "already-in-set"
        case .notADay: "not-a-day"
        case .givenTwice: "given-twice"
        case .otherKind: "other-kind"
        case .stepNotAllowed: "step-not-allowed"
        case .secondPersonNeeded: "second-person-needed"
        case .notAnEnd: "no-end"
        case .linkToItself: "link-to-itself"
        case .ladder(let refusal): refusal.name
        case .own(let refusal): refusal.explanationName
        }
    }

    private func advice(in form: Form) -> Wording? {
        switch self {
        case .unknownField:
            Wording(
                "字段可用编号、英文名或中文名称", "a field goes by its number, English name or Chinese label")
        case .conflicted:
            Wording(
                "hamlet conflict list 列出分歧,hamlet conflict resolve 裁决",
                "`hamlet conflict list` shows it, `hamlet conflict resolve` decides it")
        case .notAnEnd:
            Wording("可用:迁出、结案、成年、死亡", "one of: moved away, closed, of age, died")
        case .isCollection(let field) where form[field]?.isChilds(ChildField.visits) == true:
            Wording("走访用 hamlet visit add 登记", "a visit is entered by `hamlet visit add`")
        case .isCollection(let field) where form[field]?.upkeep != .byProgram:
            Wording("逐条填写用 hamlet entry add", "`hamlet entry add` enters one after another")
        case .isCollection(let field), .writtenByProgram(let field):
            form[field].flatMap { Self.writers[$0.name] }
        case .isNotCollection:
            Wording(
                "hamlet entry list 列出可逐条填写的字段",
                "`hamlet entry list` shows the fields that hold entries")
        case .noSuchEntry:
            Wording("hamlet entry list 列出各条及编号", "`hamlet entry list` numbers the entries")
        case .alreadyInSet:
            Wording("更正用 hamlet entry correct", "`hamlet entry correct` says something else of it")
        case .notByHand: Wording("见 hamlet report --help", "see `hamlet report --help`")
        case .notADay: Wording("写作 2026-03-04", "write it as 2026-03-04")
        case .ladder(let refusal): refusal.advice
        default: nil
        }
    }

    /// What writes the collections that nobody enters by hand, by their names.
    private static let writers = [
        "custody_step": Wording(
            "用 hamlet entry add 登记“监护处置”", "`hamlet entry add` of a step of custody writes it"),
        "closings": Wording("结案用 hamlet child close", "`hamlet child close` writes it"),
        "same_child": Wording("用 hamlet child link、unlink", "`hamlet child link` writes it"),
        "other_children": Wording(
            "用 hamlet conflict resolve --different", "`hamlet conflict resolve --different` does"),
        "sealed_readings": Wording(
            "用 hamlet child show --reason 查阅时写入", "`hamlet child show --reason` writes it"),
        "conflict_notes": Wording(
            "用 hamlet conflict resolve --later", "`hamlet conflict resolve --later` writes it"),
        "members": Wording("用 hamlet family link、unlink", "`hamlet family link` writes it"),
        "designations": Wording("用 hamlet unit recode", "`hamlet unit recode` writes it"),
    ]
}
