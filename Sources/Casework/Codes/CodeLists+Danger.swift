/// What is said of dangers: what was found, whom one tells, and what becomes of it.
extension CodeLists {
    /// The nine situations of the nine ministries' opinion on mandatory reporting (2020), and what
    /// S3 and S4 name beside them (M22, M32).
    package static let danger = CodeList(
        "danger", growth: .closed(.prescribed),
        [
            Code(1, "隐私部位受伤", "injury of private parts", names: ["隐私部位非正常损伤"]),
            Code(
                2, "不满14岁女童受侵害、怀孕或流产", "girl under 14 assaulted, pregnant or aborting",
                names: ["不满十四周岁女童受侵害"]),
            Code(
                3, "14岁以上女童受侵害致怀孕或流产", "girl of 14 or older pregnant by assault",
                names: ["十四周岁以上女童受侵害"]),
            Code(
                4, "多处损伤、严重营养不良或意识不清",
                "several injuries, grave malnutrition or unconscious",
                names: ["多处损伤", "严重营养不良", "意识不清", "several injuries"]),
            Code(
                5, "自杀自残、中毒或工伤等致伤残死亡", "suicide, self-harm, poisoning or work injury",
                names: ["自杀", "自残", "中毒", "工伤", "self-harm"]),
            Code(
                6, "被遗弃或长期无人照料", "abandoned or long without care",
                names: ["被遗弃", "遗弃", "长期无人照料", "abandoned"]),
            Code(
                7, "来源不明、失踪或被拐卖", "origin unknown, missing or trafficked",
                names: ["来源不明", "失踪", "被拐卖", "missing"]),
            Code(8, "被组织乞讨", "made to beg", names: ["组织乞讨"]),
            Code(9, "其他侵害或危险", "other harm or danger", names: ["其他"]),
            Code(
                10, "脱离监护单独居住", "living alone without a guardian",
                names: ["单独居住", "独自居住", "living alone"]),
            Code(
                11, "监护人丧失能力或不履行职责", "guardian unable or unwilling to care",
                names: ["监护人丧失监护能力", "不履行监护责任"]),
            Code(
                12, "父母被羁押、子女无人照料", "parent detained, child left",
                names: ["父母被羁押", "羁押"]),
            Code(13, "家庭暴力", "violence at home", names: ["家暴"]),
        ])

    /// M24: help with hardship, or the duty to report.
    package static let dangerPath = CodeList(
        "danger_path",
        [
            Code(1, "危险处置", "danger", names: ["危险", "侵害"]),
            Code(2, "困难帮扶", "welfare", names: ["困难", "帮扶"]),
        ])

    /// The highest is told to the government (重大情况, M78).
    package static let severity = CodeList(
        "severity",
        [
            Code(1, "一般", "slight"), Code(2, "较重", "serious"), Code(3, "严重", "grave"),
            Code(4, "重大", "major", names: ["特别严重", "重大情况"]),
        ])

    /// M25: what cannot wait; treatment goes before everything else (先救治后救助, M46).
    package static let crisis = CodeList(
        "crisis",
        [
            Code(1, "需立即庇护", "needs shelter at once", names: ["庇护"]),
            Code(2, "需立即救治", "needs treatment at once", names: ["救治"]),
            Code(3, "需立即带离", "must be taken away at once", names: ["带离"]),
        ])

    /// M31.
    package static let incident = CodeList(
        "incident", isOpen: true,
        [
            Code(1, "校园欺凌", "bullying at school", names: ["欺凌"]),
            Code(2, "性侵害", "sexual assault"), Code(3, "性骚扰", "sexual harassment"),
            Code(4, "其他侵害", "other harm"),
        ])

    /// How a report stands.
    package static let reportState = CodeList(
        "report_state",
        [
            Code(1, "待处置", "open"), Code(2, "处置中", "in hand"),
            Code(3, "已移交", "handed over"), Code(4, "已办结", "closed"),
        ])

    /// M26: who responds.
    package static let responseLevel = CodeList(
        "response_level",
        [
            Code(1, "村级响应", "village responds", names: ["村级", "村", "village"]),
            Code(2, "乡镇响应", "township responds", names: ["乡镇", "镇级", "township"]),
            Code(3, "县级响应", "county responds", names: ["县级", "县", "county"]),
        ])

    /// Whom a report is made to (未成年人保护法 art. 11, M27, M78).
    package static let reportReceiver = CodeList(
        "report_receiver", isOpen: true,
        [
            Code(1, "公安", "police", names: ["派出所", "公安机关"]),
            Code(2, "民政", "civil affairs", names: ["民政部门"]),
            Code(3, "教育", "education", names: ["教育部门"]),
            Code(4, "村(社区)负责人", "head of the village committee", names: ["村负责人", "村主任"]),
            Code(5, "乡镇(街道)", "township", names: ["乡镇", "街道"]),
            Code(6, "县级未保中心", "county protection centre", names: ["未保中心"]),
            Code(7, "检察院", "prosecutor", names: ["检察机关"]), Code(8, "法院", "court"),
            Code(9, "医疗机构", "clinic", names: ["医院", "卫生院"]),
            Code(10, "妇联", "women's federation"),
            Code(11, "县政府", "county government", names: ["区政府"]),
            Code(12, "市政府", "city government", names: ["州政府"]),
            Code(13, "属地政府", "local government", names: ["镇政府", "乡政府"]),
        ])

    /// By what means someone was told.
    package static let means = CodeList(
        "means", isOpen: true,
        [
            Code(1, "电话", "telephone"), Code(2, "当面", "in person"),
            Code(3, "书面", "in writing", names: ["纸质"]), Code(4, "短信", "text message"),
            Code(5, "电台", "radio"), Code(6, "专人", "courier"), Code(7, "110报警", "call to 110"),
        ])

    package static let reportStep = CodeList(
        "report_step",
        [
            Code(1, "确认", "acknowledged"), Code(2, "告知", "told"),
            Code(3, "移交", "handed over"), Code(4, "办结", "closed"),
            Code(5, "重新打开", "reopened"), Code(6, "庇护", "sheltered"),
        ])

    /// What came of a report when it was closed (M38).
    package static let reportResult = CodeList(
        "report_result", isOpen: true,
        [
            Code(1, "危险已消除", "danger removed"), Code(2, "由公安办理", "in the hands of the police"),
            Code(3, "转入监护干预", "intervention with the guardians"),
            Code(4, "查不属实", "not confirmed"), Code(5, "转为困难帮扶", "became a matter of help"),
            Code(6, "重复报告", "reported twice"),
        ])

    /// Where a child is sheltered for now (M25).
    package static let shelter = CodeList(
        "shelter", isOpen: true,
        [
            Code(1, "亲属家", "relatives"), Code(2, "村(社区)临时照料", "village committee"),
            Code(3, "乡镇保护站", "township station"), Code(4, "县级未保中心", "county protection centre"),
            Code(5, "救助管理站", "relief station"), Code(6, "福利机构", "welfare institution"),
            Code(7, "医疗机构", "clinic", names: ["医院"]),
        ])
}
