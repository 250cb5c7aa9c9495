import Casework
import Records
import Testing
import Wire

struct FormTests {
    static let forms = [Forms.child, Forms.family, Forms.unit]

    @Test(
        "The built-in forms have unique numbers and names and nothing forbidden", arguments: forms)
    func valid(form: Form) throws {
        #expect(try form.validated().fields.count == form.fields.count)
        #expect(Forms.form(of: form.kind) == form)
    }

    @Test(
        "Every field is found by number, English name, label and every other name", arguments: forms
    )
    func lookup(form: Form) {
        for field in form.fields {
            let names = [
                String(field.number), field.name, field.label.chinese, field.label.english,
            ]
            for name in names + field.otherNames {
                #expect(form.field(named: name)?.number == field.number, "\(name)")
            }
        }
    }

    @Test(
        "A name is found in any width, case and spacing",
        arguments: ["身份证号码", "身份证 号码", "ＩＤ", "Id", "identity_number", "４"])
    func width(name: String) {
        #expect(Forms.child.field(named: name)?.number == ChildField.identityNumber)
    }

    @Test(
        "Hard fields say why, soft ones do not, and null has a place in every order",
        arguments: forms)
    func reasons(form: Form) {
        for field in form.fields + form.fields.flatMap(\.entryFields) {
            #expect(field.rule.isHard == (field.ruleReason != nil))
            if case .hard(let order) = field.rule { #expect(order.last == .null) }
            guard case .hard(let order) = field.rule, let list = field.codes else { continue }
            #expect(order.count == list.codes.count + 1, "\(field.name) must rank every code")
        }
    }

    @Test("Risk acts by the higher level, and an open file before a closed one")
    func rules() {
        let rule = { (cell: Cell) in Forms.child.rule(for: cell) }
        #expect(
            rule(.field(ChildField.risk))
                == .hard(protective: [3, 2, 1].map { .integer($0) } + [.null]))
        #expect(rule(.field(ChildField.guardianPhone)) == .soft)
        #expect(rule(.field(ChildField.guardianName)).isHard)
        #expect(rule(.element(ChildField.categories, 1)) == .soft)
        #expect(rule(.field(9999)) == .soft)
        let entry = EntryID(dot: Dot(log: .init(high: 0, low: 1), number: 1), ordinal: 0)
        #expect(rule(.entry(ChildField.custody, entry, EntryFieldNumber.Custody.step)).isHard)
        #expect(rule(.entry(ChildField.visits, entry, VisitField.mood)) == .soft)
    }

    @Test("A county may add a field, but not under a taken number or name")
    func adding() throws {
        let field = Field(1001, "bus_pass", .boolean, "乘车卡", "bus pass")
        let form = try Forms.child.adding([field])
        #expect(form.field(named: "乘车卡") == field)
        #expect(throws: FormError.repeatedNumber(1)) {
            try Forms.child.adding([Field(1, "other", .text, "别的", "other")])
        }
        #expect(throws: FormError.repeatedName("姓名")) {
            try Forms.child.adding([Field(1002, "other", .text, "姓名", "other")])
        }
    }

    @Test("A county's code list may not bring in what a field may not")
    func codes() {
        let list = CodeList("groups", [Code(1, "宗教人士", "religious")])
        #expect(throws: FormError.forbidden(name: "宗教人士", .religion)) {
            try Forms.child.adding([Field(1001, "group", .code(list), "群体", "group")])
        }
    }

    @Test("Thirty scalars of the kinds that the measured load has are there")
    func load() {
        let types = Forms.child.fields.filter { !$0.isCollection && !$0.isSet }.map(\.type)
        #expect(types.count >= 30)
        #expect(types.count { $0 == .boolean } >= 3)
        #expect(types.count { $0 == .day } >= 3)
        #expect((Forms.child[ChildField.visits]?.entryFields.count ?? 0) >= 8)
    }
}
