extension SurveyProposal.Outcome {
    /// What becomes of the row.
    package var wording: Wording {
        switch self {
        case .new: Wording("新建", "new")
        case .changed: Wording("变更", "changed")
        case .unchanged: Wording("无变化", "unchanged")
        case .doubtful(let doubt):
            Wording("存疑:" + doubt.wording.chinese, "doubtful: " + doubt.wording.english)
        case .repeated(let row): Wording("与第\(row)行重复", "repeats row \(row)")
        case .skipped: Wording("不导入", "left out")
        }
    }
}

extension SurveyDoubt {
    /// Why a person has to decide.
    package var wording: Wording {
        switch self {
        case .noName: Wording("没有姓名", "there is no name")
        case .unknownUnit(let name): Self.unknownUnit(name)
        case .sameNameAndBirth:
            Wording(
                "已有姓名和出生日期相同的档案,监护人或号码不同或未填,是否同一儿童?",
                "a file has the same name and birth date, but guardian or number differ or are not "
                    + "written: the same child?")
        case .sameName:
            Wording(
                "已有同名的档案,出生日期、监护人或号码不同或未填,是否同一儿童?",
                "a file has the same name, but birth date, guardian or number differ or are not "
                    + "written: the same child?")
        case .codeOfAnother:
            Wording(
                "该档案代码是另一人的档案,姓名、出生日期和监护人都不同",
                "the file of that code has another name, birth date and guardian")
        case .numberOfAnother:
            Wording(
                "该身份证号码已在另一人的档案中,姓名和监护人都不同",
                "the ID number stands in the file of someone with another name and guardian")
        case .numberOfRow(let row):
            Wording(
                "第\(row)行的另一名儿童已写这个身份证号码,姓名和监护人都不同",
                "row \(row) gives the same ID number to a child of another name and guardian")
        case .severalFiles(let files): Self.severalFiles(files.count)
        case .closed: Wording("该儿童的档案已结案", "the child's file is closed")
        }
    }

    private static func severalFiles(_ count: Int) -> Wording {
        Wording(
            "有\(count)份档案相符,请先合并或裁决", "\(count) files fit: join them or settle them first")
    }

    private static func unknownUnit(_ name: String) -> Wording {
        guard name.isEmpty else {
            return Wording("找不到单位“\(name)”", "no unit, or several, go by “\(name)”")
        }
        return Wording(
            "表中没有写明单位,或写了几个;请用 --unit 指定",
            "the table names no unit, or several; name it by --unit")
    }
}

extension SurveyMatch.Reason {
    /// Why the row was matched.
    package var wording: Wording {
        switch self {
        case .identityNumber: Wording("身份证号码相同", "same ID number")
        case .partialNumber: Wording("姓名相同,号码前14位相同", "same name, same first 14 digits")
        case .person: Wording("姓名、出生日期、监护人相同", "same name, birth date and guardian")
        case .sameIdentity:
            Wording(
                "姓名、出生日期、号码、监护人与档案所写一致",
                "name, birth date, number and guardian as the file has them")
        case .code: Wording("档案代码相同", "same file code")
        case .decided: Wording("人工认定", "decided by a person")
        }
    }
}

extension SurveyPreview {
    /// The columns that were not read and why, those without a heading last.
    package var unreadColumns: [Wording] {
        headings.columns.compactMap(\.refusal)
            + namelessColumns.map { column in
                Wording(
                    "第\(column)列有内容但没有表头,未读取",
                    "column \(column) has values but no heading, and was not read")
            }
    }
}

extension SurveyColumn {
    /// Why a column was not read; nil if it was.
    fileprivate var refusal: Wording? {
        switch self {
        case .field, .rowNumber, .unit, .file, .nothing: nil
        case .unknown(let heading):
            Wording("不认识的列“\(heading)”,未读取", "column “\(heading)” is not known and was not read")
        case .repeated(let heading, _):
            Wording("“\(heading)”与前面的列重复,未读取", "column “\(heading)” repeats another, not read")
        case .forbidden(let heading, let subject):
            Wording(
                "列“\(heading)”未读取:\(subject.refusal.chinese)",
                "column “\(heading)” was not read: \(subject.refusal.english)")
        }
    }
}
