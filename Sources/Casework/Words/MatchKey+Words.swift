extension MatchKey {
    /// What files have in common that share the key; only a part of a number is shown.
    package var wording: Wording {
        switch self {
        case .identityNumber(let number):
            Wording(
                "身份证号码相同(\(IdentityNumber.masked(number)))",
                "the same ID number (\(IdentityNumber.masked(number)))")
        case .partialNumber:
            Wording(
                "姓名相同,号码除缺失的末位外相同",
                "the same name, and the same number but for digits that were lost")
        case .person:
            Wording("姓名、出生日期、监护人相同", "the same name, birth date and guardian")
        case .nameAndBirth: Wording("姓名、出生日期相同", "the same name and birth date")
        }
    }
}
