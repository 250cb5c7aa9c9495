extension WarningMatter {
    /// What is said of assessments.
    var assessmentWording: Wording {
        switch self {
        case .unfitAnswers(let items):
            Wording(
                "评估表没有这样的答案:\(Self.numbers(items, .chinese))",
                "the sheet has no such answer: \(Self.numbers(items, .english))")
        case .missingAnswers(let items):
            Wording(
                "未答\(items.count)项(\(Self.numbers(items, .chinese))),尚不能定级",
                "\(items.count) not answered (\(Self.numbers(items, .english))): no level yet")
        case .riskDisagrees(let assessed):
            Wording(
                "评估结果为“\(CodeLists.risk.label(assessed).chinese)”,与登记的不同",
                "the assessments say “\(CodeLists.risk.label(assessed).english)”")
        case .notAnswers(let text):
            Wording(
                "“\(text)”不是各项得分,应写成 1=5 2=0",
                "no answers of a sheet: \(text); write them as 1=5 2=0")
        default: Wording("", "")
        }
    }

    private static func numbers(_ items: [Int], _ language: Language) -> String {
        items.map(String.init).joined(separator: language.separator)
    }
}
