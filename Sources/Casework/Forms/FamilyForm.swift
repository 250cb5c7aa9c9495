import Records

/// What siblings share (一家一情, M08).
package enum FamilyForm {
    package static let head = 1
    package static let address = 2
    package static let phone = 3
    package static let size = 4
    package static let members = 5
    package static let carers = 6
    package static let needs = 7
    package static let benefits = 8
    package static let capacity = 9
    package static let remarks = 10

    package static let form = Form(
        kind: .family, version: 2, label: Wording("家庭档案", "family's file"),
        fields: [
            Field(
                head, "head", .text, "户主姓名", "head of the household", names: ["户主"],
                sensitivity: .personal, maximumLength: 60, isRequired: true),
            Field(
                address, "address", .text, "家庭住址", "address", names: ["地址"],
                sensitivity: .personal),
            Field(
                phone, "phone", .phone, "家庭电话", "telephone", names: ["电话"],
                sensitivity: .personal, maximumLength: 40),
            Field(size, "size", .integer(1...40), "家庭人口数", "persons", names: ["人口"]),
            Field(
                members, "members",
                .entries([
                    Field(
                        EntryFieldNumber.Member.child, "child", .record(.child), "儿童档案",
                        "child's file",
                        isRequired: true),
                    Field(
                        EntryFieldNumber.Member.name, "name", .text, "姓名", "name",
                        sensitivity: .personal, maximumLength: 60),
                ]), "家中儿童", "children", names: ["子女"], upkeep: .byProgram),
            Field(
                carers, "carers",
                .entries(EntryFieldNumber.Carer.fields(relationLabel: "relation to the children")),
                "照料人", "carers", sensitivity: .personal, upkeep: .amended),
            Field(needs, "needs", .codeSet(CodeLists.need), "家庭需求", "needs", names: ["需求"]),
            Field(
                benefits, "benefits", .codeSet(CodeLists.benefit), "享受政策", "benefits"),
            Field(
                capacity, "capacity", .code(CodeLists.living), "照护能力", "capacity to care",
                names: ["监护能力"],
                hard: .codes(
                    [4, 3, 2, 1], "能力就低:按较弱的照护能力安排走访。",
                    "The weaker capacity acts: visits follow it until a person decides.")),
            Field(
                remarks, "remarks", .text, "备注", "remarks", sensitivity: .personal,
                maximumLength: 2000),
            ConflictNote.field, SealedReadings.field,
        ])
}
