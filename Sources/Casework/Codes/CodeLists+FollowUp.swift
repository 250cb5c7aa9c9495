/// What is said of assessments, of what happened to a child, and of following up.
extension CodeLists {
    /// The sheets of `AssessmentSheets` (M15, M16).
    package static let assessmentSheet = CodeList(
        "assessment_sheet", growth: .closed(.compiled),
        [
            Code(1, "再次流浪可能性评估", "risk of leaving again", names: ["return-risk", "再次流浪"]),
            Code(2, "走失流浪可能性评估", "risk of getting lost", names: ["lost-risk", "走失"]),
            Code(3, "辍学原因分析", "reasons for dropping out", names: ["dropout", "辍学原因"]),
            Code(
                4, "监护能力评估", "capacity of the guardian",
                names: ["guardian-capacity", "监护能力"]),
            Code(5, "黔西县风险等级评估表", "Qianxi risk sheet", names: ["qianxi", "黔西"]),
            Code(
                6, "困境级别记分表", "difficulty score, 0 to 30",
                names: ["difficulty", "困境级别"]),
            Code(7, "萧山区监护风险分级", "Xiaoshan guardianship levels", names: ["xiaoshan", "萧山"]),
        ])

    /// What changes a child's situation at once (domain section 2: a visit within 24 hours). It
    /// says that a guardian cannot care, never why.
    package static let event = CodeList(
        "event", growth: .open,
        [
            Code(1, "监护人去世或失联", "a guardian died or cannot be found"),
            Code(2, "监护人重病或重残", "a guardian is gravely ill or disabled"),
            Code(3, "监护人不能照料", "a guardian cannot care"),
            Code(4, "照料人变更", "another carer", names: ["更换照料人"]),
            Code(5, "儿童受伤或重病", "the child is hurt or gravely ill"),
            Code(6, "儿童离家或走失", "the child left home or is lost"),
            Code(7, "辍学", "dropped out of school"),
            Code(8, "家庭受灾或失去住房", "disaster or loss of the home"),
            Code(9, "其他重大变故", "another major change", names: ["其他"]),
        ])

    /// Why a child is followed up (M19).
    package static let followUp = CodeList(
        "follow_up",
        [
            Code(1, "接返回家", "returned home", names: ["返家"]),
            Code(2, "结案后回访", "after closing", names: ["结案"]),
            Code(3, "安置结束", "a placement ended", names: ["安置"]),
            Code(4, "其他", "other"),
        ])

    /// What a guardian is spoken to about (M21).
    package static let talkTopic = CodeList(
        "talk_topic", isOpen: true, growth: .open,
        [
            Code(1, "监护照料", "care"), Code(2, "委托照护", "entrusted care"),
            Code(3, "就学", "school"), Code(4, "人身安全", "safety"),
            Code(5, "联系陪伴", "contact with the child"), Code(6, "其他", "other"),
        ])

    /// The parts of a file that are confirmed each by itself (M09), by `FileSection`.
    package static let section = CodeList(
        "section", growth: .closed(.compiled),
        [
            Code(1, "身份信息", "identity", names: ["身份"]),
            Code(2, "户籍与居住", "registration and residence", names: ["户籍", "居住", "residence"]),
            Code(3, "监护与照料", "guardians and carers", names: ["监护", "照料", "guardians"]),
            Code(4, "父母情况", "parents", names: ["父母"]),
            Code(5, "就学", "school", names: ["学校"]),
            Code(6, "健康与残疾", "health and disability", names: ["健康", "残疾", "health"]),
            Code(7, "困境与风险", "categories and risk", names: ["类型", "风险", "categories"]),
            Code(8, "需求与帮扶", "needs and help", names: ["需求", "帮扶", "help"]),
            Code(9, "责任人与联系人", "workers and contacts", names: ["联系人", "责任人", "contacts"]),
        ])

    /// The lists of `CategoryLists` (M12).
    package static let categoryList = CodeList(
        "category_list", growth: .closed(.compiled),
        [
            Code(1, "困境儿童八类", "eight categories", names: ["八类", "eight"]),
            Code(2, "房山区五类工作对象", "five groups, Fangshan", names: ["五类", "five", "fangshan"]),
            Code(3, "乡镇六类工作对象", "six groups of a township", names: ["六类", "six"]),
        ])
}
