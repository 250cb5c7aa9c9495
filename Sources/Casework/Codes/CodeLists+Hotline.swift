/// What is said of calls, complaints and the notices of schools.
extension CodeLists {
    /// By what a call or a complaint came (M28, M29).
    package static let hotlineChannel = CodeList(
        "hotline_channel", isOpen: true, growth: .open,
        [
            Code(1, "热线电话", "hotline", names: ["电话"]), Code(2, "110转办", "from 110", names: ["110"]),
            Code(3, "12345", "12345 line"), Code(4, "12349", "12349 line"),
            Code(5, "来访", "in person"), Code(6, "来信", "by letter"), Code(7, "网络", "online"),
            Code(8, "下级转来", "from below"),
        ])

    /// M28: guardianship that fails or is missing, first of all.
    package static let hotlineMatter = CodeList(
        "hotline_matter", isOpen: true,
        [
            Code(1, "监护失当", "guardianship improper", names: ["监护不当"]),
            Code(2, "监护缺失", "guardianship absent"),
            Code(3, "侵害或危险", "harm or danger", names: ["危险", "侵害"]),
            Code(4, "生活困难", "hardship", names: ["困难"]), Code(5, "咨询", "a question"),
        ])

    package static let intakeState = CodeList(
        "intake_state",
        [
            Code(1, "已受理", "received"), Code(2, "已交办", "assigned"),
            Code(3, "已反馈", "answered"),
        ])

    /// M29: what is wrong with the service.
    package static let complaintMatter = CodeList(
        "complaint_matter", isOpen: true, growth: .open,
        [
            Code(1, "不受理或推诿", "turned away", names: ["推诿"]), Code(2, "处理不及时", "too late"),
            Code(3, "态度", "manners"), Code(4, "泄露信息", "a secret was told"),
            Code(5, "待遇未落实", "help that did not come"),
        ])

    /// M30.
    package static let schoolNotice = CodeList(
        "school_notice",
        [
            Code(1, "辍学", "dropped out"), Code(2, "失学", "out of school"),
            Code(3, "长期缺课", "absent for long"), Code(4, "未按时入学", "did not come to enrol"),
        ])

    /// What came of a school's notice.
    package static let schoolReturn = CodeList(
        "school_return",
        [
            Code(1, "已返校", "back at school"), Code(2, "送教上门", "taught at home"),
            Code(3, "已转学", "at another school"), Code(4, "未返校", "not back"),
        ])
}
