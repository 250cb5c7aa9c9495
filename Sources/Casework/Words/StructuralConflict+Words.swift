extension StructuralConflict {
    /// What is wrong and what a person may do about it.
    package var wording: Wording {
        switch self {
        case .twoFiles(let number, let files), .claimedByUnits(let number, let files),
            .sharedNumber(let number, let files):
            wording(IdentityNumber.masked(number), files.count)
        case .probablySameChild(let files):
            Wording(
                "\(files.count)份档案可能是同一儿童(姓名、出生日期、监护人相同,或号码残缺而姓名相同),"
                    + "核实后才合并",
                "\(files.count) files are probably one child (same name, birth date and guardian, "
                    + "or same name and a number with lost digits): join them only if it is so")
        case .disputedIdentity:
            Wording(
                "有人认定是同一儿童,有人认定不是,请重新核实并裁决",
                "some found one child here, others two: look again and decide")
        case .editedAfterClosing:
            Wording(
                "档案结案后又有人填写,请复核:重新开档或再次结案",
                "someone wrote to the closed file: look at it, then reopen or close it again")
        }
    }

    /// The words for files that share a number; only a part of the number is shown.
    private func wording(_ number: String, _ count: Int) -> Wording {
        switch self {
        case .claimedByUnits:
            Wording(
                "不同单位的\(count)份档案是同一儿童(\(number)),请确定由哪个单位负责",
                "\(count) files of different units are one child (\(number)): decide which unit "
                    + "keeps the file")
        case .sharedNumber:
            Wording(
                "\(count)份档案使用同一号码\(number),但姓名和监护人不同,可能有号码抄错",
                "\(count) files with different names and guardians have the number \(number): "
                    + "one is probably mistyped")
        default:
            Wording(
                "同一单位有\(count)份档案使用同一身份证号码\(number),请核实后合并",
                "\(count) files of one unit have the ID number \(number): join them if it is one "
                    + "child")
        }
    }
}
