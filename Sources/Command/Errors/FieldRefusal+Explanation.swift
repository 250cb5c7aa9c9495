import Casework

extension FieldRefusal: Explained {
    /// Where nobody remembered another form, it was the child's.
    var explanation: Explanation { explanation(in: Forms.child) }

    func explanation(in form: Form) -> Explanation {
        Explanation(kind, name, wording(in: form), advice: advice(in: form))
    }

    private var kind: ExitKind {
        switch self {
        case .unknownField, .noSuchEntry: .notFound
        case .forbiddenField, .notAllowed: .notAllowed
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
        case .notAnEnd: "no-end"
        case .linkToItself: "link-to-itself"
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
        case .isCollection(let field) where form[field] == Forms.child[ChildField.visits]:
            Wording("走访用 hamlet visit add 登记", "a visit is entered by `hamlet visit add`")
        default: nil
        }
    }
}
