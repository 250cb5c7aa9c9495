extension StructuralConflict {
    /// What is wrong and what a person may do about it.
    package var wording: Wording {
        switch self {
        case .twoFiles(let number, let files):
            Wording(
                "同一单位有\(files.count)份档案使用同一身份证号码\(IdentityNumber.masked(number)),"
                    + "请核实后合并",
                "\(files.count) files of one unit have the ID number "
                    + "\(IdentityNumber.masked(number)): join them if it is one child")
        case .claimedByUnits(let number, let files):
            Wording(
                "不同单位的\(files.count)份档案是同一儿童(\(IdentityNumber.masked(number))),"
                    + "请确定由哪个单位负责",
                "\(files.count) files of different units are one child "
                    + "(\(IdentityNumber.masked(number))): decide which unit keeps the file")
        case .sharedNumber(let number, let files):
            Wording(
                "\(files.count)份档案使用同一号码\(IdentityNumber.masked(number)),但姓名和监护人不同,"
                    + "可能有号码抄错",
                "\(files.count) files with different names and guardians have the number "
                    + "\(IdentityNumber.masked(number)): one is probably mistyped")
        case .probablySameChild(let files):
            Wording(
                "\(files.count)份档案可能是同一儿童(姓名、出生日期、监护人相同,或号码残缺而姓名相同),"
                    + "核实后才合并",
                "\(files.count) files are probably one child (same name, birth date and guardian, "
                    + "or same name and a number with lost digits): join them only if it is so")
        case .editedAfterClosing:
            Wording(
                "档案结案后又有人填写,请复核:重新开档或再次结案",
                "someone wrote to the closed file: look at it, then reopen or close it again")
        }
    }
}
