/// How people write yes and no.
enum YesOrNo {
    static let yes = ["是", "有", "对", "yes", "y", "true", "1", "√", "✓", "已参保", "参保"]
    static let no = ["否", "无", "没有", "不是", "no", "n", "false", "0", "×", "✗", "x", "未参保"]
    static let yesWording = Wording("是", "yes")
    static let noWording = Wording("否", "no")
}
