/// Is one text for people in both languages.
struct Wording: Equatable, Sendable {
    let chinese: String
    let english: String

    init(zh chinese: String, en english: String) {
        self.chinese = chinese
        self.english = english
    }

    func text(in language: TableLanguage) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}
