extension OwnRefusal {
    /// What is wrong.
    package var wording: Wording {
        switch self {
        case .nameTaken(let name):
            Wording("名称“\(name)”已有他用", "the name “\(name)” is another's already")
        case .forbidden(let name, let subject):
            Wording(
                "“\(name)”:\(subject.refusal.chinese)", "“\(name)”: \(subject.refusal.english)")
        case .incomplete: Self.noMeaning
        case .numberShared:
            Wording("编号与另一自设字段相同,两者都不采用", "two definitions share one number: neither is used")
        case .fixed(let label): Self.fixed(label)
        case .fieldEnded(let label): Self.ended(field: label)
        case .codeEnded(let label): Self.ended(code: label)
        case .packEnded(let label): Self.ended(pack: label)
        case .otherUnit(let label):
            Wording(
                "“\(label.chinese)”是别的单位自设的,不能在这里使用",
                "“\(label.english)” was defined by an office that is not above this unit")
        case .listClosed(let list, let reason):
            Wording(
                "代码表“\(list)”不能增设代码:\(reason.wording.chinese)",
                "no codes are added to the list “\(list)”: \(reason.wording.english)")
        case .listSealed(let list): Self.sealed(list: list)
        case .noSuchCode(let code, let list):
            Wording(
                "代码表“\(list)”没有自设代码“\(code)”", "no office defined “\(code)” for the list “\(list)”")
        case .rules(let fault): fault.wording
        case .unknown(let number):
            Wording("没有字段\(number)", "there is no field \(number)")
        }
    }

    private static func fixed(_ label: Wording) -> Wording {
        Wording(
            "\(label.chinese)定义后不能更改,只能停用后另设",
            "\(label.english) is fixed once it is defined: end it and define another")
    }

    private static func ended(field label: Wording) -> Wording {
        Wording(
            "“\(label.chinese)”不在使用期内,不能再填写",
            "“\(label.english)” is not in use and takes no new values")
    }

    private static func ended(code label: Wording) -> Wording {
        Wording(
            "代码“\(label.chinese)”不在使用期内,不能再选用",
            "the code “\(label.english)” is not in use and is chosen no more")
    }

    private static func ended(pack label: Wording) -> Wording {
        Wording(
            "认定口径“\(label.chinese)”那时不在使用期内,不能选用",
            "the rule pack “\(label.english)” is not in use then and is not chosen")
    }

    private static func sealed(list: String) -> Wording {
        Wording(
            "代码表“\(list)”有须保密的内容,自设字段不能保密,不得使用",
            "what the list “\(list)” says is sealed, and a field of one's own cannot be")
    }

    private static let noMeaning = Wording(
        "类型或档案种类无法识别,或单选、多选没有写代码表",
        "the type or kind of record is not known here, or codes have no list")
}
