extension WarningMatter {
    /// The warnings about guardianship, placement and registration.
    var safeguardingWording: Wording {
        switch self {
        case .restoredOutsideWindow(let revoked):
            Wording(
                "\(revoked)撤销监护资格,恢复应在三个月后、一年内申请(法发〔2014〕24号)",
                "revoked on \(revoked); restoring is asked for from three months to a year after "
                    + "(Fa Fa [2014] no. 24)")
        case .carerUnfit:
            Wording(
                "照料人有未成年人保护法第22条所列情形,不得委托照护,请改用其他安置",
                "article 22 rules this carer out: place the child otherwise")
        case .returnNotSeen:
            Wording(
                "已办结,但有家可归、有学可上、有病可医未逐项核实,或没有核查人",
                "closed, though home, school and doctor were not all seen to, or nobody is named "
                    + "who checked")
        case .registeredWithoutNumber:
            Wording("已落户,请补填身份证号码", "registered: enter the identity number")
        default:
            Wording(
                "未落户,尚未开始办理:hamlet entry add 登记“落户办理”",
                "without hukou, and nobody has begun to register it: `hamlet entry add` it")
        }
    }
}
