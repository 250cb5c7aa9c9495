/// What is said of parents, guardians and custody.
extension CodeLists {
    /// What a parent's circumstances are: those that S1, S3 and S4 name, and those of
    /// 民发〔2019〕62号 and 民发〔2020〕125号. 失踪 is a court's declaration, 失联 is not being found.
    package static let circumstance = CodeList(
        "circumstance", growth: .closed(.sealed),
        [
            Code(1, "健在", "living, able to care", names: ["正常", "健康", "在家"]),
            Code(2, "外出务工", "away for work", names: ["务工", "外出打工", "打工"]),
            Code(3, "死亡", "dead", names: ["去世", "已故", "宣告死亡", "亡故"]),
            Code(4, "失踪", "declared missing by a court", names: ["宣告失踪"]),
            Code(5, "失联", "cannot be found", names: ["查找不到", "失去联系", "下落不明"]),
            Code(6, "重残", "severely disabled", names: ["重度残疾"]),
            Code(7, "重病", "gravely ill", names: ["重大疾病", "患重病"]),
            Code(8, "服刑", "in custody", names: ["服刑在押", "在押"], isSealed: true),
            Code(9, "强制隔离戒毒", "in compulsory treatment", names: ["强戒"], isSealed: true),
            Code(
                10, "其他限制人身自由", "otherwise deprived of liberty",
                names: ["被执行其他限制人身自由的措施", "限制人身自由"], isSealed: true),
            Code(
                11, "被撤销监护资格", "guardianship revoked by a court",
                names: ["撤销监护资格", "撤销监护"]),
            Code(
                12, "被遣送(驱逐)出境", "expelled from the country",
                names: ["遣送出境", "驱逐出境", "被遣送出境"]),
            Code(13, "不详", "unknown", names: ["不明", "未知"]),
        ])

    package static let relation = CodeList(
        "relation", isOpen: true,
        [
            Code(1, "父亲", "father", names: ["父"]), Code(2, "母亲", "mother", names: ["母"]),
            Code(3, "祖父", "father's father", names: ["爷爷"]),
            Code(4, "祖母", "father's mother", names: ["奶奶"]),
            Code(5, "外祖父", "mother's father", names: ["外公", "姥爷"]),
            Code(6, "外祖母", "mother's mother", names: ["外婆", "姥姥"]),
            Code(7, "伯父", "father's elder brother", names: ["伯伯", "大伯"]),
            Code(8, "叔叔", "father's younger brother", names: ["叔父"]),
            Code(9, "姑姑", "father's sister", names: ["姑母"]),
            Code(10, "舅舅", "mother's brother", names: ["舅父"]),
            Code(11, "姨妈", "mother's sister", names: ["姨母", "阿姨"]),
            Code(12, "兄姐", "elder brother or sister", names: ["哥哥", "姐姐", "兄", "姐"]),
            Code(13, "其他亲属", "other relative"), Code(14, "非亲属", "no relative"),
            Code(15, "养父母", "adoptive parent", names: ["养父", "养母"]),
            Code(16, "继父母", "step-parent", names: ["继父", "继母"]),
            Code(17, "机构", "institution", names: ["福利院"]),
        ])

    /// The five levels of the 2016 登记表 (民发〔2016〕42号), in the order of concern.
    package static let guardianship = CodeList(
        "guardianship", growth: .closed(.prescribed),
        [
            Code(1, "父母监护", "by both parents"), Code(2, "父或母监护", "by one parent"),
            Code(3, "祖辈监护", "by grandparents", names: ["隔代监护"]),
            Code(4, "亲友监护", "by relatives or friends", names: ["委托照护", "其他监护"]),
            Code(5, "无人监护", "by nobody", names: ["独居", "监护缺失"]),
        ])
}
