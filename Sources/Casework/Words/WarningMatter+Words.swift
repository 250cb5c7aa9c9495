extension WarningMatter {
    /// The warning in a sentence.
    package var wording: Wording {
        switch self {
        case .identityNumber(let fault): fault.wording
        case .birthDateDisagrees, .sexDisagrees, .digitsLost, .noIdentityNumber: identityWording
        case .notADay, .serialNumberRead, .adult, .bornLater, .afterToday, .beforeBirth,
            .secondOfDay, .endsBeforeBeginning, .dayToCome:
            dayWording
        case .notAVisitRule, .notARulePack: ruleWording
        case .notInCodeList, .unknownCode, .severalForOne, .severalCodes, .olderName,
            .widerCategory:
            codeWording
        case .repeatedInSheet, .claimedInSheet: sheetWording
        case .restoredOutsideWindow, .carerUnfit, .returnNotSeen, .registrationNotBegun,
            .registeredWithoutNumber:
            safeguardingWording
        case .notAnswers, .unfitAnswers, .missingAnswers, .riskDisagrees: assessmentWording
        default: textWording
        }
    }

    private var identityWording: Wording {
        switch self {
        case .birthDateDisagrees(let day):
            Wording("与身份证号码不符(号码为\(day))", "disagrees with the ID number, which says \(day)")
        case .sexDisagrees(let sex):
            Wording(
                "与身份证号码不符(号码为\(CodeLists.sex.label(sex).chinese))",
                "disagrees with the ID number, which says \(CodeLists.sex.label(sex).english)")
        case .digitsLost(let kept):
            Wording(
                "表格把号码存成了数字,末几位已丢失(仅存\(kept)),请重新询问",
                "stored as a number: digits lost (only \(kept) is left); ask for the number again")
        default:
            Wording(
                "没有身份证号码(允许,例如未上户口)", "no ID number: allowed, such as for a child without hukou")
        }
    }

    private var dayWording: Wording {
        switch self {
        case .notADay(let text): Wording("“\(text)”不是日期", "not a date: \(text)")
        case .serialNumberRead(let day):
            Wording("单元格是数字,按表格日期读作\(day)", "a bare number, read as the day \(day)")
        case .afterToday:
            Wording("日期在今天之后,不计入走访", "lies after today; the visit does not count")
        case .dayToCome: Wording("日期在今天之后", "lies after today")
        case .beforeBirth: Wording("早于出生日期", "before the child was born")
        case .secondOfDay:
            Wording(
                "同日同层级的走访已有一次;重复登记的请撤下一次",
                "the file has a visit of that day and tier already; take one out if it is the same")
        case .endsBeforeBeginning(let day):
            Wording("早于起始日期\(day)", "before the day on which it begins, \(day)")
        case .adult(let age): Wording("已满\(age)周岁,不是未成年人", "18 or older: \(age)")
        default: Wording("出生日期晚于排查日期或今天", "born after the day of the survey, or after today")
        }
    }

    private var ruleWording: Wording {
        switch self {
        case .notAVisitRule(let text):
            Wording(
                "“\(text)”不是走访规则,仍按全国标准;应写成 7d 1m 3m 1m",
                "“\(text)” is no visit rule, the standard holds; write it as 7d 1m 3m 1m")
        case .notARulePack(let text):
            Wording(
                "“\(text)”不是认定口径,仍按全国标准;可用:\(Self.packs)",
                "“\(text)” is no rule pack, the standard holds; one of: \(Self.packs)")
        default: textWording
        }
    }

    private static var packs: String { RulePacks.all.map(\.name).joined(separator: ", ") }

    private var codeWording: Wording {
        switch self {
        case .notInCodeList(let words):
            Wording(
                "“\(words.joined(separator: "、"))”不在代码表中,按原文保留",
                "not in the code list, kept as written: \(words.joined(separator: ", "))")
        case .unknownCode(let code):
            Wording(
                "代码\(code)由某单位自设,本机还没有它的定义,按编号保留",
                "an office defined code \(code); its definition is not here, the number is kept")
        case .severalForOne(let labels):
            Wording(
                "这里只能填一项,却有\(labels.map(\.chinese).joined(separator: "、"))",
                "one code is asked for, several stand there: "
                    + labels.map(\.english).joined(separator: ", "))
        case .severalCodes(let labels, let older): Self.several(labels, older)
        case .olderName(let name): Self.older(name)
        case .widerCategory(let name, let labels):
            Wording(
                "本地分类“\(name)”对应多类(\(labels.map(\.chinese).joined(separator: "、"))),暂取第一类",
                "“\(name)” of the unit's list means several categories, the first is taken: "
                    + labels.map(\.english).joined(separator: ", "))
        default: textWording
        }
    }

    private static func several(
        _ labels: [Wording], _ names: [CodeReading.OlderName]
    ) -> Wording {
        let tail = names.map(older)
        return Wording(
            (["一格两类以上:" + labels.map(\.chinese).joined(separator: "、")] + tail.map(\.chinese))
                .joined(separator: ";"),
            (["several categories in one cell: " + labels.map(\.english).joined(separator: ", ")]
                + tail.map(\.english)).joined(separator: "; "))
    }

    private static func older(_ name: CodeReading.OlderName) -> Wording {
        Wording(
            "“\(name.written)”是旧称,现为“\(name.label.chinese)”",
            "\(name.written) is an older name of “\(name.label.english)”")
    }

    private var sheetWording: Wording {
        switch self {
        case .repeatedInSheet(let row, let differing) where differing.isEmpty:
            Wording("与第\(row)行是同一儿童,内容相同", "same child as in row \(row), with the same content")
        case .repeatedInSheet(let row, let differing):
            Wording(
                "与第\(row)行是同一儿童,不同之处:\(Self.labels(differing, .chinese))",
                "same child as in row \(row), differing in: \(Self.labels(differing, .english))")
        case .claimedInSheet(let row, let unit):
            Wording(
                "同一号码在第\(row)行属于\(unit)", "row \(row) gives the same number to a child of \(unit)")
        default: textWording
        }
    }

    private static func labels(_ fields: [Int], _ language: Language) -> String {
        fields.compactMap { Forms.child[$0]?.label[language] }
            .joined(separator: language.separator)
    }

    private var textWording: Wording {
        switch self {
        case .normalised(let written):
            Wording(
                "全角数字或空格已规整,号码不变(原文“\(written)”)",
                "full-width digits or spaces: same number (written “\(written)”)")
        case .emptied: Wording("必填,却已清空", "is needed, and was emptied")
        case .unusualNumber: Wording("电话号码不像电话号码", "not like a telephone number")
        case .notANumber(let text): Wording("“\(text)”不是这里要的数字", "not a number that fits: \(text)")
        case .notYesOrNo(let text): Wording("“\(text)”不是“是”或“否”", "neither yes nor no: \(text)")
        case .middleDot: Wording("姓名带间隔号,照原样保留", "name with a middle dot: kept exactly")
        case .rareCharacter:
            Wording("姓名有基本平面以外的汉字,照原样保留", "character outside the BMP: kept exactly")
        default:
            Wording(
                "文字中有不应写明的病名,请删去,改用保密类别",
                "names an infection that only the sealed category may hold; take it out of the text"
            )
        }
    }
}

extension CodeList {
    /// The label of a code; its number where the list has none, a general word where it is sealed.
    package func label(_ number: Int) -> Wording {
        guard let code = self[number] else { return Wording(String(number), String(number)) }
        return code.isSealed ? Self.sealedWording : code.label
    }
}
