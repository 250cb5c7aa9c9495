extension FormError {
    /// Why the form is refused.
    package var wording: Wording {
        switch self {
        case .number(let number):
            Wording("字段编号\(number)无效,应大于0", "a field's number must be above 0, not \(number)")
        case .repeatedNumber(let number):
            Wording("字段编号\(number)重复", "two fields have the number \(number)")
        case .repeatedName(let name):
            Wording("字段名“\(name)”重复", "two fields have the name “\(name)”")
        case .forbidden(let name, let subject):
            Wording(
                "“\(name)”:\(subject.refusal.chinese)", "“\(name)”: \(subject.refusal.english)")
        }
    }
}
