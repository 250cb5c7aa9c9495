/// Who does what beside the offices that keep files.
extension CodeLists {
    /// The departments of S1, S2 and S4, and who works beside them (M40, M41).
    package static let department = CodeList(
        "department", isOpen: true,
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
}
