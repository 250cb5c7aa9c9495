/// Why what is kept of a child ends (domain section 3).
extension CodeLists {
    /// On what ground a file is erased: those of 个人信息保护法 art. 47, and an order.
    package static let erasureGround = CodeList(
        "erasure_ground",
        [
            Code(1, "保存期限届满", "kept long enough", names: ["期限届满"]),
            Code(2, "处理目的已实现或不再必要", "its purpose is served", names: ["不再必要"]),
            Code(3, "本人或监护人请求", "asked for by the person or guardian", names: ["本人请求"]),
            Code(4, "撤回同意", "consent withdrawn"),
            Code(5, "违反规定收集", "collected against the rules", names: ["误采集"]),
            Code(6, "法院或主管机关要求", "ordered by a court or authority", names: ["主管机关要求"]),
        ])

    /// What is audited. The numbers are those of `AuditedAct`.
    package static let auditedAct = CodeList(
        "audited_act", growth: .closed(.compiled),
        [
            Code(1, "查阅保密内容", "opened what is sealed"), Code(2, "删除档案", "erased"),
            Code(3, "撤销授权", "revoked"), Code(4, "导出", "exported"),
            Code(5, "信息通报", "extract given"), Code(6, "转介资料", "details given"),
            Code(7, "移交档案", "handed over"),
        ])
}
