extension RuleFault {
    /// What is wrong.
    package var wording: Wording {
        switch self {
        case .empty:
            Wording(
                "口径须有名称、依据,并写明哪些情况视为死亡失踪(或至少一项分类)",
                "it needs a name and a source, and who counts as gone, or at least one item")
        case .unread(let words):
            Wording(
                "读不懂“\(words)”:情况、类型用代码表中的名称,月数写成 失联:6,分类写成 名称:类型、类型;名称:类型",
                "“\(words)” is not understood: name circumstances and categories as the code "
                    + "lists do, months as 失联:6, items as name:category,category;name:category")
        case .neverCounts(let circumstance):
            Wording(
                "“\(circumstance.ownLabel.chinese)”不能作为认定依据",
                "no rule pack counts “\(circumstance.ownLabel.english)”")
        case .goneAndUnable(let circumstance):
            Wording(
                "“\(circumstance.ownLabel.chinese)”不能既视为死亡失踪又视为无力抚养",
                "“\(circumstance.ownLabel.english)” stands both as gone and as unable")
        case .notUnable(let circumstance):
            Wording(
                "“\(circumstance.ownLabel.chinese)”另有条件,却不在无力抚养各项之中",
                "“\(circumstance.ownLabel.english)” has a condition, and is not among unable")
        case .sealedCategory:
            Wording("保密类别不得列入分类口径", "the sealed category is in no list of categories")
        }
    }
}

extension Circumstance {
    /// The code's own label, also of sealed ones: a definition says nothing of a person.
    fileprivate var ownLabel: Wording { CodeLists.circumstance[rawValue]?.label ?? label }
}
