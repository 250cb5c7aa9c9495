/// What is said of guardianship and placement (M54–M61).
extension CodeLists {
    /// The ladder of intervening with guardians (M54).
    package static let custodyStep = CodeList(
        "custody_step", growth: .closed(.prescribed),
        [
            Code(1, "劝诫", "admonition", names: ["批评教育"]), Code(2, "制止", "stopping"),
            Code(3, "训诫", "reprimand by police"), Code(4, "责令改正", "order to correct"),
            Code(5, "临时监护", "temporary guardianship"),
            Code(6, "撤销监护资格", "revocation of guardianship", names: ["撤销"]),
            Code(7, "恢复监护资格", "restored guardianship", names: ["恢复", "恢复监护"]),
        ])

    /// Who decided a step of the ladder.
    package static let custodyAuthority = CodeList(
        "custody_authority", growth: .closed(.prescribed),
        [
            Code(1, "村(居)民委员会", "village committee", names: ["村委会", "居委会", "村居"]),
            Code(2, "乡镇(街道)", "township", names: ["乡镇", "街道", "乡镇人民政府"]),
            Code(3, "公安机关", "police", names: ["公安", "派出所"]),
            Code(4, "人民法院", "court", names: ["法院"]),
            Code(5, "民政部门", "civil affairs", names: ["民政", "民政局"]),
            Code(6, "学校等其他单位", "school or other body", names: ["学校"]),
        ])

    /// How a placement stands.
    package static let placementState = CodeList(
        "placement_state",
        [
            Code(1, "拟安置", "planned"), Code(2, "安置中", "in place", names: ["在安置"]),
            Code(3, "已结束", "ended", names: ["结束"]),
        ])

    /// The ways to place a child (M57, M51; 未成年人保护法 22, 93–95).
    package static let placementMode = CodeList(
        "placement_mode", growth: .closed(.protective),
        [
            Code(1, "机构养育", "institution", names: ["福利院代养", "机构抚养"]),
            Code(2, "敬老院代养", "home for the aged"),
            Code(3, "家庭寄养", "foster family", names: ["寄养"]),
            Code(4, "政府购买服务", "service bought by the government"),
            Code(5, "亲属抚养", "raised by relatives", names: ["亲属养育"]),
            Code(6, "委托照护", "entrusted care", names: ["委托代养", "委托监护"]),
            Code(7, "依法收养", "adoption", names: ["收养"], isSealed: true),
        ])

    /// Those that may stand in sums: what is sealed may not (domain section 3).
    static let listedPlacementModes = placementMode.codes.filter { !$0.isSealed }

    /// In what kind of place the child lives meanwhile; never an address.
    package static let placementPlace = CodeList(
        "placement_place", isOpen: true, growth: .open,
        [
            Code(1, "亲属家", "home of a relative"), Code(2, "寄养家庭", "home of a foster family"),
            Code(3, "儿童福利院", "children's home", names: ["福利院"]),
            Code(4, "未成年人救助保护机构", "protection centre", names: ["未保中心", "救助保护中心"]),
            Code(5, "敬老院", "old people's home"), Code(6, "学校寄宿", "boarding school"),
        ])

    /// What was found when the carer was checked against 未成年人保护法 22. Which of its grounds it
    /// was is not kept: that would be criminal detail of an adult (domain section 3).
    package static let carerCheck = CodeList(
        "carer_check",
        [
            Code(1, "无第22条所列情形", "none of the grounds of article 22", names: ["合格"]),
            Code(2, "有第22条所列情形", "a ground of article 22: unfit", names: ["不合格"]),
            Code(3, "尚未核查", "not checked yet", names: ["未核查"]),
        ])

    /// Why a placement ended.
    package static let placementEnd = CodeList(
        "placement_end", isOpen: true,
        [
            Code(1, "回归父母", "back with the parents", names: ["回归家庭"]),
            Code(2, "改用其他安置", "placed otherwise"), Code(3, "照料人不再适合", "carer no longer fit"),
            Code(4, "年满18周岁", "came of age"), Code(5, "其他", "other"),
        ])

    /// The four steps of a return (M58, S0: 安全接回、有效矯正、妥善安置、防止回流).
    package static let returnState = CodeList(
        "return_state",
        [
            Code(1, "安全接回", "brought back safely", names: ["接回"]),
            Code(2, "教育帮扶(有效矫正)", "helped and taught", names: ["有效矫正", "教育帮扶"]),
            Code(3, "妥善安置", "settled well", names: ["安置"]),
            Code(4, "防止回流", "kept from leaving again"),
        ])

    /// Who hands a child over that comes back.
    package static let returnHandover = CodeList(
        "return_handover", isOpen: true,
        [
            Code(1, "救助管理机构", "aid station", names: ["救助站"]),
            Code(2, "未成年人救助保护机构", "protection centre", names: ["未保中心"]),
            Code(3, "公安机关", "police", names: ["公安", "派出所"]),
            Code(4, "流入地民政部门", "civil affairs where it was found"),
            Code(5, "亲属", "relatives"), Code(6, "自行返回", "came back alone"),
        ])

    /// From the first meeting of a child without hukou to its registration (M60).
    package static let registrationState = CodeList(
        "registration_state",
        [
            Code(1, "初次发现", "first met"),
            Code(2, "已移交公安核查身份", "identity check handed to police"),
            Code(3, "材料齐备", "papers gathered"), Code(4, "已申请落户", "applied"),
            Code(5, "已落户", "registered", names: ["落户"]),
        ])
}
