/// What is said of visits, of units with their posts and links, and of files of one child.
extension CodeLists {
    package static let place = CodeList(
        "place",
        [
            Code(1, "入户", "home", names: ["家庭", "家访"]),
            Code(2, "电话", "telephone"), Code(3, "学校", "school"),
            Code(4, "视频", "video call", names: ["微信视频"]),
            Code(5, "村委会", "village office"), Code(6, "其他", "elsewhere"),
        ])

    /// M18: three tiers that each have a series of their own.
    package static let tier = CodeList(
        "tier",
        [
            Code(1, "邻里监护", "neighbour contact", names: ["邻里", "邻里爱心监护"]),
            Code(2, "村级走访", "village visit", names: ["村级", "走访", "网格员即时监护"]),
            Code(3, "镇级回访", "township re-visit", names: ["镇级", "回访", "镇网格长月回访"]),
            Code(4, "跟踪回访", "follow-up after return", names: ["跟踪"]),
        ])

    package static let living = CodeList(
        "living", isOpen: true,
        [
            Code(1, "良好", "good"), Code(2, "一般", "fair"), Code(3, "困难", "hard"),
            Code(4, "危险", "dangerous"),
        ])

    /// Levels of units, from the village up.
    package static let unitLevel = CodeList(
        "unit_level", growth: .closed(.prescribed),
        [
            Code(1, "村", "village", names: ["社区", "村(社区)", "村委会", "居委会"]),
            Code(2, "乡镇", "township", names: ["街道", "乡镇(街道)", "镇", "乡"]),
            Code(3, "县", "county", names: ["区", "县级市"]),
            Code(4, "地级", "prefecture", names: ["市", "州", "地区", "盟"]),
            Code(5, "省", "province", names: ["自治区", "直辖市"]),
        ])

    /// M63, 民发〔2019〕34号.
    package static let post = CodeList(
        "post", isOpen: true,
        [
            Code(1, "儿童主任", "child director"), Code(2, "儿童督导员", "child supervisor"),
            Code(3, "站长", "head of station", names: ["保护站站长"]),
            Code(4, "中心主任", "head of centre"), Code(5, "管理员", "administrator"),
            Code(6, "评估员", "assessor"),
        ])

    /// M69: by what a unit can be reached, best first.
    package static let link = CodeList(
        "link",
        [
            Code(1, "网络", "network", names: ["光纤", "宽带"]), Code(2, "移动网络", "mobile network"),
            Code(3, "电台", "radio"), Code(4, "集市", "market day", names: ["赶集"]),
            Code(5, "U盘", "USB stick", names: ["优盘"]), Code(6, "纸质", "paper"),
            Code(7, "专人", "courier"),
        ])

    package static let linkReason = CodeList(
        "link_reason", isOpen: true,
        [
            Code(1, "身份证号码相同", "same identity number"),
            Code(2, "姓名、出生日期和监护人相同", "same name, birth date and guardian"),
            Code(3, "经核实为同一儿童", "found to be the same child"),
            Code(4, "档案迁移", "the file moved"),
        ])
}
