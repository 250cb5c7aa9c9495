import Records

/// The file of one child (一人一档, M05).
package enum ChildForm {
    package static let form = Form(
        kind: .child, version: 4, label: Wording("儿童档案", "child's file"),
        fields: identity + household + guardians + parents + schoolAndHealth + help + fileKeeping
            + [
                visits, closings, links, SealedReadings.field, distinct, handedOver, origin,
                ConflictNote.field,
            ] + danger + problemList + helpCollections + safeguarding + followUp)

    private static let identity: [Field] = [
        Field(
            ChildField.name, "name", .text, "姓名", "name",
            names: ["儿童姓名", "孩子姓名", "学生姓名", "未成年人姓名", "儿童基本信息/姓名"],
            sensitivity: .personal, maximumLength: 60, isRequired: true),
        Field(
            ChildField.formerName, "former_name", .text, "曾用名", "former name",
            sensitivity: .personal, maximumLength: 60),
        Field(
            ChildField.sex, "sex", .code(CodeLists.sex), "性别", "sex", names: ["gender"]),
        Field(
            ChildField.birthDate, "birth_date", .day, "出生日期", "date of birth",
            names: ["出生年月日", "出生年月", "生日", "birthday"], sensitivity: .personal),
        Field(
            ChildField.identityNumber, "identity_number", .identityNumber, "身份证号码",
            "identity number",
            names: ["身份证号", "身份证", "公民身份号码", "居民身份证号码", "儿童身份证号码", "证件号码", "id_no", "id"],
            sensitivity: .personal, access: .keepers, maximumLength: 40),
        Field(
            ChildField.documentKind, "document_kind", .code(CodeLists.documentKind), "证件种类",
            "kind of document", names: ["证件类型"]),
    ]

    private static let household: [Field] = [
        Field(
            ChildField.hukouKind, "hukou_kind", .code(CodeLists.hukouKind), "户口性质",
            "kind of household registration", names: ["户籍性质", "户口类别"]),
        Field(
            ChildField.hukouAddress, "hukou_address", .text, "户籍地址", "registered address",
            names: ["户籍所在地", "户口所在地", "户籍地", "household_address"], sensitivity: .personal),
        Field(
            ChildField.hukouUnit, "hukou_unit", .unit, "户籍所在单位", "unit of registration",
            names: ["户籍村(社区)"]),
        Field(
            ChildField.residenceAddress, "residence_address", .text, "现居住地址",
            "present address", names: ["现住址", "居住地址", "家庭住址", "现居住地", "address"],
            sensitivity: .personal),
        Field(
            ChildField.residenceUnit, "residence_unit", .unit, "常住单位", "unit of residence",
            names: ["居住村(社区)"]),
        Field(
            ChildField.householdSize, "household_size", .integer(1...40), "家庭人口数",
            "persons in the household", names: ["家庭人口"]),
        Field(
            ChildField.grid, "grid", .text, "网格编号", "grid", names: ["网格"], maximumLength: 20),
        Field(
            ChildField.family, "family", .record(.family), "家庭档案", "family record", names: ["所属家庭"],
            sensitivity: .personal),
    ]

    private static let schoolAndHealth: [Field] = [
        Field(
            ChildField.school, "school", .text, "学校", "school",
            names: ["就读学校", "学校名称", "就学情况/学校", "就读学校名称"], sensitivity: .personal),
        Field(
            ChildField.grade, "grade", .code(CodeLists.grade), "年级", "grade",
            names: ["就学情况/年级", "就读年级"]),
        Field(
            ChildField.schoolState, "school_state", .code(CodeLists.schoolState), "就学状态",
            "schooling", names: ["就学情况", "是否在学"]),
        Field(
            ChildField.schoolAbsence, "school_absence", .code(CodeLists.schoolAbsence), "未就学原因",
            "reason for not being in school", names: ["失学原因", "辍学原因"]),
        Field(
            ChildField.isBoarding, "boarding", .boolean, "是否寄宿", "boards at school",
            names: ["寄宿"]),
        Field(
            ChildField.healthState, "health", .code(CodeLists.health), "健康状况", "health",
            names: ["身体状况", "身体健康状况"]),
        Field(
            ChildField.disabilityCategory, "disability_category",
            .code(CodeLists.disabilityCategory), "残疾类别", "kind of disability",
            names: ["残疾/类别", "残疾情况/类别"], sensitivity: .personal),
        Field(
            ChildField.disabilityGrade, "disability_grade", .code(CodeLists.disabilityGrade),
            "残疾等级", "grade of disability", names: ["残疾/等级", "残疾情况/等级"],
            sensitivity: .personal),
        Field(
            ChildField.isDisabilityCertified, "disability_certified", .boolean, "是否持残疾证",
            "holds a disability certificate", sensitivity: .personal),
        Field(
            ChildField.disabilityCertificate, "disability_certificate", .text, "残疾证编号",
            "disability certificate", names: ["残疾证号"], sensitivity: .personal,
            access: .keepers, maximumLength: 40),
        Field(
            ChildField.isMedicallyInsured, "medically_insured", .boolean, "是否参加医保",
            "medically insured", names: ["医保", "是否参保", "参保情况"]),
    ]

    private static let help: [Field] = [
        Field(
            ChildField.categories, "categories", .codeSet(CodeLists.category), "困境类型",
            "categories", names: ["困境类别", "儿童类型", "类型", "困境儿童类型", "人员类别", "category"]),
        Field(
            ChildField.risk, "risk", .code(CodeLists.risk), "风险等级", "risk level",
            names: ["风险级别", "评估等级", "风险", "risk_level"],
            hard: .codes(
                [3, 2, 1], "等级就高:在有人裁决之前,按较高风险走访,宁多勿漏。",
                "The higher level acts: until a person decides, visits follow the higher risk.")),
        Field(
            ChildField.needs, "needs", .codeSet(CodeLists.need), "存在问题及需求", "needs",
            names: ["需求", "存在问题", "困难需求", "存在困难及需求"]),
        Field(
            ChildField.benefits, "benefits", .codeSet(CodeLists.benefit), "享受政策", "benefits",
            names: ["享受政策情况", "享受救助政策", "保障情况", "已享受政策"]),
        Field(
            ChildField.wish, "wish", .text, "儿童意愿", "the child's own wish",
            names: ["本人意愿"], sensitivity: .personal, maximumLength: 500),
    ]

    private static let fileKeeping: [Field] = [
        Field(
            ChildField.status, "status", .code(CodeLists.status), "档案状态", "state of the file",
            names: ["状态"],
            hard: .codes(
                [4, 3, 2, 1, 5, 7, 6, 8], "失踪、去向不明最先,在册优先于结案:宁可多看一个孩子。",
                "Missing and whereabouts unknown come first, and an open file before a closed one: "
                    + "no child is dropped by mistake.")),
        Field(
            ChildField.discovery, "discovery", .code(CodeLists.discovery), "发现渠道",
            "how it became known", names: ["发现途径", "来源"]),
        Field(
            ChildField.registeredOn, "registered_on", .day, "建档日期", "registered on",
            names: ["建档时间", "登记日期"], yearless: .last),
        Field(
            ChildField.fileNumber, "file_number", .text, "档案编号", "file number",
            names: ["档案号"], maximumLength: 40),
        Field(
            ChildField.surveyDate, "survey_date", .day, "排查时间", "survey date",
            names: ["排查日期", "摸排时间", "调查时间", "填表日期"], yearless: .last),
        Field(
            ChildField.surveyor, "surveyor", .text, "排查人", "surveyor",
            names: ["调查人", "摸排人"], sensitivity: .personal, maximumLength: 60),
        Field(
            ChildField.lastConfirmed, "last_confirmed", .day, "最近核实日期", "last confirmed",
            names: ["核实日期", "更新日期"], yearless: .last),
        Field(
            ChildField.primaryWorker, "primary_worker", .text, "责任人", "primary worker",
            names: ["儿童主任", "包保责任人", "帮扶责任人"], sensitivity: .personal, maximumLength: 60),
        Field(
            ChildField.contactName, "contact_name", .text, "联系人", "contact",
            names: ["联系人姓名"], sensitivity: .personal, maximumLength: 60),
        Field(
            ChildField.contactPhone, "contact_phone", .phone, "联系人电话", "contact's telephone",
            sensitivity: .personal, maximumLength: 40),
        Field(
            ChildField.remarks, "remarks", .text, "备注", "remarks", names: ["备注说明", "说明"],
            sensitivity: .personal, maximumLength: 2000),
    ]
}
