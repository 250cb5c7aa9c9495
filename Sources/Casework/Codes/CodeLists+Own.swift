/// What an office may say of a field that it defines. What must stay sealed is never an own field:
/// a machine that has not heard of the definition could not keep it closed.
extension CodeLists {
    /// To which records an own field belongs; without a word, to children's files.
    package static let ownRecord = CodeList(
        "own_record", growth: .closed(.compiled),
        [
            Code(1, "儿童档案", "child", names: ["儿童"]), Code(2, "家庭档案", "family", names: ["家庭"]),
        ])

    /// What an own field holds.
    package static let ownType = CodeList(
        "own_type", growth: .closed(.compiled),
        [
            Code(1, "文字", "text", names: ["文本"]), Code(2, "日期", "day"),
            Code(3, "年月", "month"), Code(4, "整数", "whole number", names: ["数字", "number"]),
            Code(5, "是否", "yes or no", names: ["是否题", "yes/no"]),
            Code(6, "单选", "one code", names: ["code"]),
            Code(7, "多选", "several codes", names: ["codes"]),
            Code(8, "电话", "telephone", names: ["电话号码"]),
        ])

    /// How carefully an own field is kept; without a word, as what names a person.
    package static let ownKeeping = CodeList(
        "own_keeping", growth: .closed(.compiled),
        [Code(1, "一般", "open", names: ["公开"]), Code(2, "个人", "personal")])
}
