extension HelpDoubt {
    /// What does not fit together, and by what rule.
    package var wording: Wording {
        switch self {
        case .overlap(let overlap): overlap.wording
        case .surveyOnly(let kind):
            Wording(
                "排查称享受“\(Self.label(kind).chinese)”,待遇登记中没有",
                "the survey says “\(Self.label(kind).english)”, no decision is registered")
        case .registerOnly(let kind):
            Wording(
                "待遇登记有“\(Self.label(kind).chinese)”,排查没有提到",
                "“\(Self.label(kind).english)” is registered, the survey does not name it")
        case .paidFrom, .paidBeyond: paymentWording
        case .noConsent, .notReferring: referralWording
        case .rivalPlans:
            Wording(
                "帮扶计划有两份互不知情的新版,请商定一份",
                "two new versions of the plan, neither knowing of the other: settle on one")
        }
    }

    private static func label(_ kind: Int) -> Wording {
        CodeLists.benefit[kind]?.label ?? CodeLists.benefit.label(kind)
    }

    private var paymentWording: Wording {
        switch self {
        case .paidFrom(let kind, let month, let expected):
            Wording(
                "\(Self.label(kind).chinese)自\(month)发放,应自确认次月\(expected)起(民发〔2019〕62号)",
                "\(Self.label(kind).english) is paid from \(month); due from the month after it "
                    + "was confirmed, \(expected) (民发〔2019〕62号)")
        case .paidBeyond(let kind, let month, let last):
            Wording(
                "\(Self.label(kind).chinese)条件已消失,应发至\(last),却至\(month)(民发〔2019〕62号)",
                "\(Self.label(kind).english): the condition stopped, it ends with \(last) and goes "
                    + "on to \(month) (民发〔2019〕62号)")
        default: Wording("", "")
        }
    }

    private var referralWording: Wording {
        switch self {
        case .noConsent(let subject, let matter):
            Wording(
                "转介“\(CodeLists.referralSubject.label(subject).chinese)”以同意为依据,"
                    + "没有有效的“\(CodeLists.consentMatter.label(matter).chinese)”同意记录",
                "referred for “\(CodeLists.referralSubject.label(subject).english)”, for which "
                    + "consent is the ground, and none is in force: "
                    + CodeLists.consentMatter.label(matter).english)
        case .notReferring(let department):
            Wording(
                "按分工\(CodeLists.department.label(department).chinese)负责监测和报告,不负责转介",
                "by the shared tasks \(CodeLists.department.label(department).english) observes "
                    + "and reports, and does not refer")
        default: Wording("", "")
        }
    }
}

extension BenefitOverlap {
    /// Which two, since when, and the rule; nobody is stopped.
    fileprivate var wording: Wording {
        let labels = [first.kind, second.kind].map { CodeLists.benefit[$0]?.label }
        let chinese = labels.compactMap(\.?.chinese).joined(separator: "、")
        let english = labels.compactMap(\.?.english).joined(separator: ", ")
        if first.kind == second.kind {
            return Wording(
                "自\(since)起待遇登记重复:\(labels[0]?.chinese ?? "")",
                "registered twice from \(since): \(labels[0]?.english ?? "")")
        }
        let isDifference = rule.relation == .difference
        let why =
            isDifference
            ? Wording("只补差额", "only the difference is paid")
            : Wording("不能同时享受", "not beside each other")
        return Wording(
            "自\(since)起\(chinese):\(why.chinese)(\(rule.source))",
            "\(english) from \(since): \(why.english) (\(rule.source))")
    }
}
