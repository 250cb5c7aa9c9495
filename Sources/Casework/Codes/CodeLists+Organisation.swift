/// What offices keep of themselves (M65, M71, M74, M75).
extension CodeLists {
    /// M65: who promises what to whom, level by level.
    package static let letterKind = CodeList(
        "letter_kind", isOpen: true, growth: .open,
        [
            Code(1, "县与乡镇", "county and township", names: ["县乡"]),
            Code(2, "乡镇与村", "township and village", names: ["镇村"]),
            Code(3, "村与监护人", "village and guardian", names: ["村与家长", "监护责任书"]),
            Code(4, "与学校", "with a school", names: ["学校"]),
            Code(5, "与受委托照护人", "with a carer by agreement", names: ["委托照护"]),
        ])

    /// M71, and the meetings of other mechanisms.
    package static let meetingKind = CodeList(
        "meeting_kind", isOpen: true, growth: .open,
        [
            Code(1, "联席会议", "joint meeting", names: ["年度联席会议"]),
            Code(2, "调度会", "work meeting", names: ["工作例会", "例会"]),
            Code(3, "会商研判", "consultation", names: ["会商", "研判"]),
            Code(4, "总结会", "review", names: ["总结"]),
        ])

    /// M74.
    package static let trainingKind = CodeList(
        "training_kind", isOpen: true, growth: .open,
        [
            Code(1, "岗前培训", "before taking up the post", names: ["上岗培训"]),
            Code(2, "业务培训", "training", names: ["培训"]),
            Code(3, "政策宣传", "informing the public", names: ["宣传", "宣讲"]),
            Code(4, "安全教育", "safety lessons", names: ["安全宣讲"]),
        ])

    /// M75.
    package static let facilityKind = CodeList(
        "facility_kind", isOpen: true, growth: .open,
        [
            Code(1, "儿童之家", "children's home of a village", names: ["儿童活动场所"]),
            Code(2, "救助机构", "shelter", names: ["救助站", "救助管理站"]),
            Code(3, "儿童福利机构", "children's welfare institution", names: ["福利院", "儿童福利院"]),
            Code(4, "未成年人保护机构", "child protection institution", names: ["未保中心", "未保站"]),
            Code(5, "定点医院", "appointed clinic", names: ["医院", "卫生院"]),
            Code(6, "康复机构", "rehabilitation centre", names: ["定点康复机构"]),
            Code(7, "学校", "school", names: ["寄宿学校"]),
        ])
}
