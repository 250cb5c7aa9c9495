extension BenefitGap {
    /// What is lacking, why, and by what it is due.
    package var wording: Wording {
        let (label, why) = (CodeLists.benefit.label(kind), ground.wording)
        return Wording(
            "应保未保:\(label.chinese)——\(why.chinese)(\(source))",
            "not covered: \(label.english): \(why.english) (\(source))")
    }
}

extension BenefitGap.Ground {
    /// Why there is nothing.
    package var wording: Wording {
        switch self {
        case .explained(0): Wording("已查明(见说明)", "found out, see the note")
        case .explained(let reason): CodeLists.gapReason.label(reason)
        case .applied: Wording("已申请,正在办理", "applied for, not decided")
        case .excluded(let kind):
            Wording(
                "已享受\(CodeLists.benefit.label(kind).chinese),不能同时享受",
                "not beside: \(CodeLists.benefit.label(kind).english)")
        case .surveyOnly:
            Wording("排查称已享受,待遇登记中没有", "received by the survey, no decision registered")
        case .notRegistered: Wording("尚无户籍,请先协助落户", "not registered yet: help with that first")
        case .behind(.some(let month)):
            Wording("只登记发放至\(month)", "noted as paid only through \(month)")
        case .behind(nil): Wording("没有登记发放", "nothing noted as paid")
        case .unknown: Wording("原因待查", "to be found out")
        }
    }
}
