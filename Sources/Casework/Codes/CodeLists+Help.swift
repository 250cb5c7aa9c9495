/// What is said of plans, referrals, applications and entitlements (M39–M53).
extension CodeLists {
    /// The departments of S1, S2 and S4, and who works beside them (M40, M41).
    package static let department = CodeList(
        "department", isOpen: true, growth: .open,
        [
            Code(1, "公安", "police", names: ["派出所", "公安派出所"]),
            Code(2, "教育", "education", names: ["教育局", "教体局"]),
            Code(3, "卫生健康", "health", names: ["卫生", "卫健", "卫健局"]),
            Code(4, "司法", "justice", names: ["司法所", "司法局"]),
            Code(5, "民政", "civil affairs", names: ["民政办", "民政局"]),
            Code(6, "残联", "disabled persons' federation", names: ["残疾人联合会"]),
            Code(7, "人社", "human resources", names: ["人力资源和社会保障", "人社局"]),
            Code(8, "团委", "youth league", names: ["共青团"]),
            Code(9, "妇联", "women's federation"),
            Code(10, "医保", "medical insurance", names: ["医疗保障", "医保局"]),
            Code(11, "检察院", "prosecutor"), Code(12, "法院", "court"),
            Code(13, "乡镇政府", "township government", names: ["镇政府", "街道办事处", "乡镇(街道)"]),
            Code(14, "村(居)委会", "village committee", names: ["村委会", "居委会", "村", "社区"]),
            Code(15, "学校", "school"), Code(16, "医疗机构", "clinic", names: ["医院", "卫生院"]),
            Code(17, "社会组织", "social organisation"),
        ])

    /// M40: what a department is asked for.
    package static let referralSubject = CodeList(
        "referral_subject", isOpen: true, growth: .open,
        [
            Code(1, "户口与身份", "registration and identity", names: ["户口", "身份", "落户"]),
            Code(2, "寻找父母", "finding parents"),
            Code(3, "就学", "schooling", names: ["入学", "复学"]),
            Code(4, "治疗", "treatment", names: ["就医"]),
            Code(5, "残疾评定", "disability assessment", names: ["残疾鉴定"]),
            Code(6, "康复", "rehabilitation"), Code(7, "法律援助", "legal aid"),
            Code(8, "福利与救助", "welfare", names: ["福利", "救助"]),
            Code(9, "技能培训与就业", "training and work", names: ["培训", "就业"]),
            Code(10, "关爱陪伴", "companionship", names: ["关爱"]),
            Code(11, "心理辅导", "counselling", names: ["心理"]),
            Code(12, "监护评估", "assessment of guardianship"),
        ])

    package static let referralState = CodeList(
        "referral_state",
        [
            Code(1, "已转出", "sent", names: ["转出"]), Code(2, "已受理", "accepted", names: ["受理"]),
            Code(3, "不予受理", "refused"), Code(4, "已办结", "done", names: ["办结"]),
            Code(5, "已退回", "returned", names: ["退回"]),
            Code(6, "已核实", "verified", names: ["核实"]),
        ])

    package static let measureState = CodeList(
        "measure_state", growth: .closed(.protective),
        [
            Code(1, "待办", "planned"), Code(2, "在办", "under way"),
            Code(3, "已完成", "done", names: ["完成"]), Code(4, "未能实施", "not possible"),
            Code(5, "已核实", "verified", names: ["核实"]),
        ])

    package static let applicationState = CodeList(
        "application_state",
        [
            Code(1, "已申请", "applied", names: ["申请"]), Code(2, "乡镇已查验", "verified", names: ["查验"]),
            Code(3, "县级已确认", "confirmed", names: ["确认"]),
            Code(4, "不予确认", "refused", names: ["拒绝"]),
            Code(5, "已撤回", "withdrawn", names: ["撤回"]),
        ])

    /// Why an entitlement ended (M45, M49).
    package static let entitlementEnding = CodeList(
        "entitlement_ending", isOpen: true,
        [
            Code(1, "条件不再具备", "condition stopped"), Code(2, "年龄届满", "age limit"),
            Code(3, "迁出", "moved away"), Code(4, "改领其他待遇", "another benefit instead"),
            Code(5, "本人死亡", "died"), Code(6, "误登记", "entered by mistake"),
        ])

    /// M43: "要查明原因".
    package static let gapReason = CodeList(
        "gap_reason", isOpen: true,
        [
            Code(1, "尚未申请", "not applied for"), Code(2, "正在办理", "being decided"),
            Code(3, "经核实不符合条件", "found not to meet the conditions"),
            Code(4, "缺少证明材料", "papers missing"), Code(5, "没有户籍", "not registered"),
            Code(6, "监护人不愿申请", "guardian does not want it"),
            Code(7, "与其他待遇不能同时享受", "not beside another benefit"),
            Code(8, "户籍在外地", "registered elsewhere"), Code(9, "不了解政策", "did not know of it"),
        ])

    /// M53: for what consent is the ground.
    package static let consentMatter = CodeList(
        "consent_matter", isOpen: true,
        [
            Code(1, "申请残疾评定", "disability assessment", names: ["申请残疾鉴定", "残疾鉴定"]),
            Code(2, "治疗与康复", "treatment and rehabilitation"),
            Code(3, "委托照护", "entrusted care"), Code(4, "结对助养", "sponsoring"),
            Code(5, "心理辅导", "counselling"), Code(6, "向部门提供资料", "passing details on"),
            Code(7, "技能培训与就业", "training and work"),
        ])

    package static let consentMeans = CodeList(
        "consent_means",
        [
            Code(1, "书面", "in writing"), Code(2, "口头,有见证人", "by word, before a witness"),
            Code(3, "视频或电话", "by telephone or video"),
        ])

    /// M51: "家庭寄养、委托代养、爱心助养".
    package static let careFamilyKind = CodeList(
        "care_family_kind",
        [
            Code(1, "家庭寄养", "foster family", names: ["寄养"]),
            Code(2, "委托代养", "entrusted upbringing", names: ["代养"]),
            Code(3, "爱心助养", "sponsor", names: ["助养"]),
            Code(4, "结对帮扶", "pairing", names: ["结对"]),
        ])

    /// What a second person found of such a family (M51).
    package static let careFamilyCheck = CodeList(
        "care_family_check",
        [
            Code(1, "合格", "fit"), Code(2, "需整改", "to be improved"), Code(3, "不合格", "unfit"),
        ])

    /// M44: two benefits beside each other.
    package static let benefitRelation = CodeList(
        "benefit_relation",
        [
            Code(1, "不能同时享受", "not together", names: ["互斥"]),
            Code(2, "只补差额", "the difference only", names: ["补差"]),
            Code(3, "可以叠加", "together", names: ["叠加"]),
        ])

    /// The packs that are compiled in; a unit names the one it works by.
    package static let benefitPack = CodeList(
        "benefit_pack", growth: .closed(.compiled),
        BenefitRules.all.map { pack in
            Code(pack.number, pack.title.chinese, pack.title.english, names: [pack.name])
        })

    /// M47: help with schooling.
    package static let schoolSupport = CodeList(
        "school_support", isOpen: true, growth: .open,
        [
            Code(1, "两免一补", "fees waived"), Code(2, "营养改善", "school meals", names: ["营养餐"]),
            Code(3, "寄宿生生活补助", "allowance for boarders", names: ["寄宿补助"]),
            Code(4, "中职免学费", "free vocational schooling"),
            Code(5, "随迁子女入学", "place for a migrant's child", names: ["随迁入学"]),
            Code(6, "控辍保学", "brought back to school"),
            Code(7, "送教上门", "taught at home"), Code(8, "学习辅导", "tuition"),
            Code(9, "助学金", "grant"),
        ])
}
