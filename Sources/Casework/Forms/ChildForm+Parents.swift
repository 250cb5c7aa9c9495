extension ChildForm {
    static let guardians: [Field] = [
        Field(
            ChildField.guardianName, "guardian_name", .text, "监护人姓名", "guardian's name",
            names: ["监护人", "实际监护人", "实际监护人/姓名", "监护人/姓名", "监护人信息/姓名", "guardian"],
            sensitivity: .personal, hard: guardianProtection, maximumLength: 60),
        Field(
            ChildField.guardianRelation, "guardian_relation", .code(CodeLists.relation), "与儿童关系",
            "guardian's relation to the child",
            names: ["与儿童的关系", "与孩子关系", "监护关系", "实际监护人/与儿童关系", "监护人/与儿童关系", "监护人/关系"],
            sensitivity: .personal),
        Field(
            ChildField.guardianPhone, "guardian_phone", .phone, "监护人电话", "guardian's telephone",
            names: [
                "监护人联系电话", "联系电话", "实际监护人/联系电话", "监护人/联系电话", "监护人/电话", "电话", "联系方式",
                "监护人联系方式", "手机", "手机号", "phone",
            ],
            sensitivity: .personal, maximumLength: 40),
        Field(
            ChildField.guardianship, "guardianship", .code(CodeLists.guardianship), "监护类型",
            "kind of guardianship", names: ["监护情况", "监护方式"],
            hard: .codes(
                [5, 4, 3, 2, 1], "监护越弱越先:无人监护按无人监护处置,直到核实。",
                "The weaker guardianship acts: a child said to be alone is treated as alone until "
                    + "someone has looked.")),
        Field(
            ChildField.carers, "carers",
            .entries(EntryFieldNumber.Carer.fields(relationLabel: "relation to the child")),
            "照料人", "carers", names: ["受委托照护人", "实际照料人"], sensitivity: .personal,
            upkeep: .amended),
    ]

    private static let guardianProtection = Protection.anyone(
        "有监护人的说法优先于没有;两个不同的监护人都要联系,由人裁决。",
        "A named guardian acts before none; of two named ones both are called, and a person "
            + "decides."
    )

    static let parents: [Field] = [
        Field(
            ChildField.fatherName, "father_name", .text, "父亲姓名", "father's name",
            names: ["父亲/姓名"], sensitivity: .personal, maximumLength: 60),
        Field(
            ChildField.fatherCircumstance, "father_circumstance", .code(CodeLists.circumstance),
            "父亲情况", "father's circumstances", names: ["父亲状况", "父亲/情况", "father_status"],
            sensitivity: .personal),
        Field(
            ChildField.fatherSince, "father_since", .month, "父亲情况起始月份",
            "father's circumstances since", sensitivity: .personal),
        Field(
            ChildField.fatherBasis, "father_basis", .text, "父亲情况依据",
            "basis for the father's circumstances", sensitivity: .personal, access: .keepers),
        Field(
            ChildField.fatherUntil, "father_until", .month, "父亲不能照料至",
            "father not able to care until", sensitivity: .sealed, access: .keepers),
        Field(
            ChildField.fatherBack, "father_back", .month, "父亲预计返乡月份",
            "father expected back", sensitivity: .personal),
        Field(
            ChildField.fatherPhone, "father_phone", .phone, "父亲联系电话", "father's telephone",
            names: ["父亲/联系电话"], sensitivity: .personal, maximumLength: 40),
        Field(
            ChildField.motherName, "mother_name", .text, "母亲姓名", "mother's name",
            names: ["母亲/姓名"], sensitivity: .personal, maximumLength: 60),
        Field(
            ChildField.motherCircumstance, "mother_circumstance", .code(CodeLists.circumstance),
            "母亲情况", "mother's circumstances", names: ["母亲状况", "母亲/情况", "mother_status"],
            sensitivity: .personal),
        Field(
            ChildField.motherSince, "mother_since", .month, "母亲情况起始月份",
            "mother's circumstances since", sensitivity: .personal),
        Field(
            ChildField.motherBasis, "mother_basis", .text, "母亲情况依据",
            "basis for the mother's circumstances", sensitivity: .personal, access: .keepers),
        Field(
            ChildField.motherUntil, "mother_until", .month, "母亲不能照料至",
            "mother not able to care until", sensitivity: .sealed, access: .keepers),
        Field(
            ChildField.motherBack, "mother_back", .month, "母亲预计返乡月份",
            "mother expected back", sensitivity: .personal),
        Field(
            ChildField.motherPhone, "mother_phone", .phone, "母亲联系电话", "mother's telephone",
            names: ["母亲/联系电话"], sensitivity: .personal, maximumLength: 40),
    ]
}
