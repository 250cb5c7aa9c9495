/// The code lists of the built-in forms. A number is never given to another meaning.
package enum CodeLists {
    package static let sex = CodeList(
        "sex", growth: .closed(.prescribed),
        [
            Code(1, "男", "male", names: ["M", "boy", "男孩", "男性"]),
            Code(2, "女", "female", names: ["F", "girl", "女孩", "女性"]),
        ])

    package static let documentKind = CodeList(
        "document_kind", growth: .closed(.prescribed),
        [
            Code(1, "居民身份证", "resident identity card", names: ["身份证"]),
            Code(2, "户口簿", "household register", names: ["户口本"]),
            Code(3, "出生医学证明", "birth certificate", names: ["出生证明", "出生证"]),
            Code(4, "港澳台居民居住证", "residence permit for HK, Macao and Taiwan residents"),
            Code(5, "护照", "passport"),
            Code(6, "无证件", "no document", names: ["未上户口", "无户口"]),
        ])

    package static let hukouKind = CodeList(
        "hukou_kind", growth: .closed(.prescribed),
        [
            Code(1, "农业", "rural", names: ["农业户口", "农村"]),
            Code(2, "非农业", "non-rural", names: ["非农业户口", "城镇"]),
            Code(3, "居民", "resident", names: ["居民户口"]),
            Code(4, "集体户", "collective household"),
            Code(5, "未落户", "not registered", names: ["未上户口", "无户口"]),
            Code(6, "迁移中", "being transferred"),
            Code(7, "港澳台", "Hong Kong, Macao or Taiwan"),
            Code(8, "不详", "unknown"),
        ])

    /// M04: how the child came to be known. The reporter's name is not part of the file.
    package static let discovery = CodeList(
        "discovery", growth: .open,
        [
            Code(1, "排查", "survey", names: ["摸底排查"]), Code(2, "走访", "visit"),
            Code(3, "学校", "school"), Code(4, "医疗机构", "clinic", names: ["医院", "卫生院"]),
            Code(5, "公安", "police", names: ["派出所"]),
            Code(6, "法院或检察院", "court or prosecutor", names: ["法院", "检察院"]),
            Code(7, "热线", "hotline", names: ["电话举报"]), Code(8, "邻居", "neighbour"),
            Code(9, "亲属", "relative", names: ["亲友"]), Code(10, "本人", "self"),
            Code(11, "其他", "other"),
        ])

    /// M15, S2: 高 with a weekly visit, 中, 低.
    package static let risk = CodeList(
        "risk", growth: .closed(.protective),
        [
            Code(1, "低", "low", names: ["低风险", "一般"]),
            Code(2, "中", "medium", names: ["中风险"]),
            Code(3, "高", "high", names: ["高风险"]),
        ])

    /// How a file stands (M03, domain section 4): alive, missing, closed.
    package static let status = CodeList(
        "status", growth: .closed(.protective),
        [
            Code(1, "在册", "open", names: ["在档", "正常"]),
            Code(2, "外出去向已知", "away, whereabouts known", names: ["外出"]),
            Code(3, "外出去向不明", "away, whereabouts unknown", names: ["去向不明", "在外流浪"]),
            Code(4, "失踪", "missing"),
            Code(5, "迁出", "moved away", names: ["转出"]),
            Code(6, "结案", "closed", names: ["关闭", "销档"]),
            Code(7, "成年", "of age", names: ["年满18周岁"]),
            Code(8, "死亡", "died"),
        ])

    /// Why a child's file was closed.
    package static let closing = CodeList(
        "closing", isOpen: true,
        [
            Code(1, "困境已消除", "no longer in difficulty"), Code(2, "迁往外地", "moved away"),
            Code(3, "年满18周岁", "came of age"), Code(4, "死亡", "died"),
            Code(5, "误建档案", "opened by mistake"),
            Code(6, "由另一单位建档", "kept by another unit"),
        ])
}
