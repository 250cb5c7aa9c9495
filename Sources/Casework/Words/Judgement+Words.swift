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
        case .disabilityUnfounded, .disabilityMissing, .illnessWithoutBasis: healthWording
        }
    }

    private var healthWording: Wording {
        switch self {
        case .disabilityUnfounded(let pack):
            Wording(
                "困境类型中有“重残”,但残疾等级或残疾证不足以认定(\(pack.severity.wording.chinese))",
                "the categories say “severely disabled”, but grade or certificate do not show it "
                    + "(\(pack.severity.wording.english))")
        case .disabilityMissing(let pack):
            Wording(
                "困境类型中缺少“重残”:已有残疾证(\(pack.severity.wording.chinese))",
                "“severely disabled” is missing in the categories: the certificate shows it "
                    + "(\(pack.severity.wording.english))")
        default:
            Wording(
                "困境类型“重病”没有写明依据", "the category “gravely ill” names no basis")
        }
    }
}

extension DisabilityRule {
    /// What counts as severe.
    var wording: Wording {
        let grades = labels(grades, CodeLists.disabilityGrade)
        guard !otherGrades.isEmpty else {
            return Wording(
                "经认定的\(grades.chinese)残疾", "\(grades.english) with a certificate")
        }
        let others = labels(otherGrades, CodeLists.disabilityGrade)
        let kinds = labels(otherCategories, CodeLists.disabilityCategory)
        return Wording(
            "经认定的\(grades.chinese)残疾,或\(others.chinese)\(kinds.chinese)残疾",
            "\(grades.english), or \(others.english) of \(kinds.english), with a certificate")
    }

    private func labels(_ codes: [Int], _ list: CodeList) -> Wording {
        Wording { language in
            codes.map { list.label($0)[language] }.joined(separator: language.separator)
        }
    }
}
