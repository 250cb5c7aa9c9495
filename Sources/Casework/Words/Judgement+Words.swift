extension Judgement {
    /// What follows, in words.
    package var wording: Wording {
        switch self {
        case .orphan: Wording("孤儿", "orphan")
        case .unattended: Wording("事实无人抚养", "de facto unattended")
        case .unattendedFrom(let month):
            Wording("自\(month)起为事实无人抚养", "de facto unattended from \(month)")
        case .sinceMissing(let circumstance):
            Wording(
                "需写明“\(circumstance.label.chinese)”始于何月",
                "write since when: \(circumstance.label.english)")
        case .cared: Wording("不属于孤儿或事实无人抚养", "neither orphan nor unattended")
        case .unclear: Wording("父母情况不详,无法认定", "not known enough to say")
        }
    }
}

extension Circumstance {
    /// The code's label; sealed ones by a general word.
    package var label: Wording { CodeLists.circumstance.label(rawValue) }
}

extension DerivedCategory {
    /// What follows and why.
    package var wording: Wording {
        Wording(
            "父亲\(father.circumstance.label.chinese)、母亲\(mother.circumstance.label.chinese):"
                + "\(judgement.wording.chinese)(\(pack.source))",
            "father \(father.circumstance.label.english), mother "
                + "\(mother.circumstance.label.english): \(judgement.wording.english) "
                + "(\(pack.title.english))")
    }
}

extension CategoryGap {
    /// The gap and what to do.
    package var wording: Wording {
        switch self {
        case .missing(let derived):
            Wording(
                "困境类型中缺少。\(derived.wording.chinese)",
                "missing in the categories. \(derived.wording.english)")
        case .unfounded(let category, let derived):
            Wording(
                "困境类型中有“\(CodeLists.category.label(category).chinese)”,但\(derived.wording.chinese)",
                "the categories say “\(CodeLists.category.label(category).english)”, but "
                    + derived.wording.english)
        case .disputed(let category):
            Wording(
                "是否“\(CodeLists.category.label(category).chinese)”取决于父母情况的不同说法,请先裁决",
                "whether “\(CodeLists.category.label(category).english)” holds depends on what "
                    + "people disagree about: decide the parents' circumstances first")
        case .orphanAndUnattended:
            Wording("孤儿与事实无人抚养不能并存", "orphan and de facto unattended exclude each other")
        }
    }
}
