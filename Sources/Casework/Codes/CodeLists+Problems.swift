/// What is said of problems and how they are cleared, and of campaigns (M01, M33–M38, M76).
extension CodeLists {
    package static let problemKind = CodeList(
        "problem_kind", isOpen: true, growth: .open,
        [
            Code(1, "监护", "guardianship", names: ["监护缺失", "监护不当"]),
            Code(2, "就学", "schooling", names: ["失学", "辍学"]),
            Code(3, "健康", "health", names: ["康复", "就医"]),
            Code(4, "户籍", "registration", names: ["落户", "户口"]),
            Code(5, "救助保障", "benefits", names: ["救助", "保障"]),
            Code(6, "居住安全", "safe housing", names: ["住房", "危房"]),
            Code(7, "场所安全", "safe premises", names: ["场所隐患", "安全隐患"]),
            Code(8, "档案资料", "papers", names: ["资料", "材料"]),
            Code(9, "其他", "other"),
        ])

    /// M33: 整改 from being found to being checked by someone else.
    package static let problemState = CodeList(
        "problem_state", growth: .closed(.protective),
        [
            Code(1, "待处理", "open", names: ["未处理", "新增", "待办"]),
            Code(2, "已交办", "assigned", names: ["交办", "办理中", "处理中"]),
            Code(3, "已办结", "done", names: ["办结", "整改完成", "已整改"]),
            Code(4, "已核验", "verified", names: ["核验", "销号", "已销号", "清零"]),
        ])

    /// M76: the stages of a year's programme.
    package static let campaignKind = CodeList(
        "campaign_kind", isOpen: true,
        [
            Code(1, "排查", "survey", names: ["摸底排查", "全面排查"]),
            Code(2, "制定帮扶计划", "plans", names: ["帮扶计划", "计划"]),
            Code(3, "集中整改", "clearing", names: ["整改", "清零"]),
            Code(4, "总结评估", "review", names: ["总结", "评估"]),
        ])

    /// M01: how far a unit has come with a campaign.
    package static let campaignState = CodeList(
        "campaign_state",
        [
            Code(1, "未开始", "not started", names: ["未开展"]),
            Code(2, "进行中", "running", names: ["开展中"]),
            Code(3, "零报告", "zero report", names: ["零", "zero"]),
            Code(4, "已完成", "done", names: ["完成"]),
        ])

    /// M77: how a department was told.
    package static let noticeMeans = CodeList(
        "notice_means", isOpen: true, growth: .open,
        [
            Code(1, "书面", "in writing", names: ["函", "公文"]), Code(2, "电话", "by telephone"),
            Code(3, "当面", "in person"), Code(4, "网络", "by network", names: ["政务系统"]),
        ])
}
