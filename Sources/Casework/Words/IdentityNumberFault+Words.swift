extension IdentityNumberFault {
    /// The fault in a sentence.
    package var wording: Wording {
        switch self {
        case .length(let count):
            Wording("身份证号码应为18位,这里是\(count)位", "an ID number has 18 characters, this has \(count)")
        case .fifteenDigits:
            Wording(
                "15位旧号码,2013年起停用,请填18位号码", "an old number of 15 digits, void since 2013; ask for 18"
            )
        case .characters:
            Wording("身份证号码只能是17位数字加校验码", "an ID number is 17 digits and a check character")
        case .checkCharacter(let written, let expected):
            Wording(
                "校验码不对:写的是\(written),应为\(expected),至少有一位抄错",
                "check digit wrong: \(written) where \(expected) is due; some digit is mistyped")
        case .noSuchDay(let digits):
            Wording("号码中的出生日期\(digits)不存在", "the number's birth date \(digits) does not exist")
        case .bornLater(let day):
            Wording("号码中的出生日期\(day)在将来", "the number's birth date \(day) is in the future")
        }
    }
}
