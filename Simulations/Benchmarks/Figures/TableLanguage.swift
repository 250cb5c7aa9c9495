/// Names the languages in which the table is printed.
enum TableLanguage: String, CaseIterable, Sendable {
    case english = "en"
    case chinese = "zh"
}
