/// What is said of a child's school, health and difficulties, and of the help for them.
extension CodeLists {
    package static let schoolState = CodeList(
        "school_state",
        [
            Code(1, "在学", "attending", names: ["在读", "就读"]),
            Code(2, "未到学龄", "below school age", names: ["学龄前"]),
            Code(3, "失学", "out of school"), Code(4, "辍学", "dropped out"),
            Code(5, "休学", "on leave"), Code(6, "送教上门", "taught at home"),
            Code(7, "毕业", "finished"),
            Code(8, "随班就读", "attending among others, disabled"),
            Code(9, "特殊教育学校", "special school", names: ["特校就读", "特教"]),
            Code(10, "中等职业学校", "vocational school", names: ["中职", "职高在读"]),
        ])

    package static let schoolAbsence = CodeList(
        "school_absence", isOpen: true, growth: .open,
        [
            Code(1, "疾病", "illness"), Code(2, "残疾", "disability"), Code(3, "厌学", "unwilling"),
            Code(4, "家庭困难", "family hardship"), Code(5, "务工", "working"),
            Code(6, "路途遥远", "distance"), Code(7, "无户籍", "no registration"),
        ])

    package static let grade = CodeList(
        "grade", isOpen: true,
        [
            Code(20, "学前", "kindergarten", names: ["幼儿园", "小班", "中班", "大班", "学前班"]),
            Code(1, "一年级", "year 1", names: ["小一", "1年级"]),
            Code(2, "二年级", "year 2", names: ["小二", "2年级"]),
            Code(3, "三年级", "year 3", names: ["小三", "3年级"]),
            Code(4, "四年级", "year 4", names: ["小四", "4年级"]),
            Code(5, "五年级", "year 5", names: ["小五", "5年级"]),
            Code(6, "六年级", "year 6", names: ["小六", "6年级"]),
            Code(7, "初一", "year 7", names: ["七年级", "7年级"]),
            Code(8, "初二", "year 8", names: ["八年级", "8年级"]),
            Code(9, "初三", "year 9", names: ["九年级", "9年级"]),
            Code(10, "高一", "year 10", names: ["十年级", "职高一"]),
            Code(11, "高二", "year 11", names: ["十一年级", "职高二"]),
            Code(12, "高三", "year 12", names: ["十二年级", "职高三"]),
        ])

    /// Illness is yes or no with a basis; a diagnosis is not kept (M14, domain section 3).
    package static let health = CodeList(
        "health",
        [
            Code(1, "健康", "healthy", names: ["良好"]), Code(2, "一般", "fair"),
            Code(3, "慢性病", "chronically ill"), Code(4, "残疾", "disabled"),
            Code(5, "重病", "gravely ill", names: ["重大疾病"]),
        ])

    package static let disabilityCategory = CodeList(
        "disability_category", growth: .closed(.prescribed),
        [
            Code(1, "视力", "sight", names: ["视力残疾"]),
            Code(2, "听力", "hearing", names: ["听力残疾"]),
            Code(3, "言语", "speech", names: ["言语残疾"]),
            Code(4, "肢体", "limbs", names: ["肢体残疾"]),
            Code(5, "智力", "intellect", names: ["智力残疾"]),
            Code(6, "精神", "mind", names: ["精神残疾"]),
            Code(7, "多重", "multiple", names: ["多重残疾"]),
        ])

    package static let disabilityGrade = CodeList(
        "disability_grade", growth: .closed(.prescribed),
        [
            Code(1, "一级", "grade 1", names: ["壹级", "Ⅰ级"]),
            Code(2, "二级", "grade 2", names: ["贰级", "Ⅱ级"]),
            Code(3, "三级", "grade 3", names: ["叁级", "Ⅲ级"]),
            Code(4, "四级", "grade 4", names: ["肆级", "Ⅳ级"]),
        ])

    /// The eight classes of 国发〔2016〕36号 and S4 (M11), and the classes of left-behind and
    /// migrant children that S3 and the rosters use.
    package static let category = CodeList(
        "category", growth: .closed(.sealed),
        [
            Code(1, "孤儿", "orphan", names: ["孤儿儿童", "社会散居孤儿"]),
            Code(
                2, "事实无人抚养", "de facto unattended", names: ["事实无人抚养儿童"],
                older: ["事实孤儿", "事实无人抚养孤儿"]),
            Code(3, "重残", "severely disabled", names: ["重残儿童", "重度残疾", "重度残疾儿童"]),
            Code(4, "重病", "gravely ill", names: ["重病儿童", "患重病儿童"]),
            Code(5, "贫困家庭", "poor family", names: ["贫困家庭儿童"], older: ["贫困儿童"]),
            Code(
                6, "流浪", "street child", names: ["流浪儿童", "流浪未成年人"],
                older: ["流浪乞讨", "流浪乞讨未成年人"]),
            Code(
                7, "监护缺失或监护不当", "guardianship absent or improper",
                names: ["监护缺失", "监护不当", "家庭监护缺失或监护不当", "家庭监护缺失或监护不当儿童"]),
            Code(
                8, "感染艾滋病病毒", "sealed category",
                names: [
                    "感染艾滋病病毒儿童", "艾滋病病毒感染儿童", "艾滋病病毒感染", "艾滋病", "艾滋病儿童",
                ], isSealed: true),
            Code(9, "农村留守", "left behind", names: ["农村留守儿童", "留守", "留守儿童"]),
            Code(10, "流动", "migrant", names: ["流动儿童", "随迁", "随迁儿童"]),
            Code(
                11, "其他困境", "other difficulty",
                names: ["其他困境儿童", "困境儿童", "困境"], older: ["逆境", "逆境儿童"]),
        ])

    /// What the family receives (M44–M49): kinds, never amounts or accounts.
    package static let benefit = CodeList(
        "benefit", isOpen: true, growth: .closed(.sealed),
        [
            Code(1, "孤儿基本生活费", "orphan living allowance", names: ["孤儿基本生活补贴"]),
            Code(2, "事实无人抚养儿童基本生活补贴", "allowance for unattended children"),
            Code(
                3, "残疾儿童护理补贴", "care allowance for disabled children",
                names: ["重度残疾人护理补贴", "护理补贴"]),
            Code(4, "困难残疾人生活补贴", "living allowance for disabled persons"),
            Code(5, "低保", "minimum living allowance", names: ["最低生活保障"]),
            Code(6, "特困供养", "support for the destitute", names: ["特困"]),
            Code(7, "医疗救助", "medical assistance"), Code(8, "教育资助", "school assistance"),
            Code(9, "临时救助", "temporary assistance"),
            Code(10, "两免一补", "school fee waiver"),
            Code(11, "感染艾滋病病毒儿童基本生活费", "sealed allowance", isSealed: true),
            Code(12, "城乡居民医保参保资助", "premium support", names: ["参保资助"]),
            Code(13, "0–3岁婴幼儿保险", "insurance of small children", names: ["0-3岁保险"]),
            Code(14, "残疾儿童康复救助", "rehabilitation of disabled children", names: ["康复救助"]),
            Code(15, "重残护理和营养补贴", "care and nutrition, severely disabled"),
            Code(16, "重病医疗康复和营养补贴", "treatment and nutrition, gravely ill"),
            Code(17, "中职免学费", "free vocational schooling"),
            Code(18, "技能培训与就业帮扶", "training and work"),
        ])

    package static let need = CodeList(
        "need", isOpen: true, growth: .open,
        [
            Code(1, "厌学", "unwilling to go to school"), Code(2, "住房困难", "poor housing"),
            Code(3, "需办理残疾证", "needs a disability certificate"),
            Code(4, "隔代照护能力弱", "grandparents hardly able to care"),
            Code(5, "需办理户口", "needs registration", names: ["需上户口"]),
            Code(6, "需康复", "needs rehabilitation"), Code(7, "需医疗", "needs treatment"),
            Code(8, "需心理关爱", "needs someone to talk to"),
            Code(9, "需法律援助", "needs legal aid"), Code(10, "需临时照料", "needs care for now"),
        ])
}
