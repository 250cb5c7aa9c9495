extension RuleDoubt {
    /// The doubt, and by what is judged meanwhile.
    package var wording: Wording {
        switch self {
        case .undefinedPack(let name, let acting):
            Self.meanwhile(
                Wording(
                    "认定口径“\(name)”在本机没有定义,或不在使用期",
                    "the rule pack “\(name)” has no definition here, or is not in use"), acting)
        case .disputedPack(let name, let offices, let acting):
            Self.disputed(name, offices, acting)
        case .refusedPack(let name, let why, let acting):
            Self.meanwhile(
                Wording(
                    "认定口径“\(name)”的定义不采用(\(why.wording.chinese))",
                    "the definition of the rule pack “\(name)” is not used (\(why.wording.english))"
                ), acting)
        case .undefinedList(let number):
            Wording(
                "分类口径\(number)在本机没有定义,或不在使用期,暂不使用",
                "the list of categories \(number) has no definition here, or is not in use; "
                    + "it is not used meanwhile")
        case .refusedDefinition(let label, let why):
            Wording(
                "“\(label.chinese)”不采用:\(why.wording.chinese)",
                "“\(label.english)” is not used: \(why.wording.english)")
        }
    }

    private static func disputed(
        _ name: String, _ offices: [String], _ acting: Wording
    ) -> Wording {
        let (chinese, english) = (Language.chinese.separator, Language.english.separator)
        return meanwhile(
            Wording(
                "认定口径“\(name)”有不同定义(\(offices.joined(separator: chinese))),请只留一个",
                "the rule pack “\(name)” is defined differently "
                    + "(\(offices.joined(separator: english))): end all but one"), acting)
    }

    private static func meanwhile(_ doubt: Wording, _ acting: Wording) -> Wording {
        Wording(
            "\(doubt.chinese);暂按“\(acting.chinese)”认定",
            "\(doubt.english); “\(acting.english)” holds meanwhile")
    }
}
