import Casework
import Records
import Testing
import Wire

struct FormTests {
    static let forms = Forms.all

    @Test(
        "No two fields of a form, or of a collection's entries, share a number or a name",
        arguments: forms)
    func distinct(form: Form) {
        #expect(Forms.form(of: form.kind) == form)
        for fields in [form.fields] + form.fields.map(\.entryFields) {
            let numbers = fields.map(\.number)
            #expect(numbers.allSatisfy { $0 > 0 } && Set(numbers).count == numbers.count)
            let keys = fields.flatMap { Set(names(of: $0).map(WrittenText.key)) }
            #expect(Set(keys).count == keys.count)
        }
    }

    @Test("No field and no code of a form is of what domain section 3 forbids", arguments: forms)
    func nothingForbidden(form: Form) {
        for field in form.fields + form.fields.flatMap(\.entryFields) {
            for name in names(of: field) { #expect(ForbiddenFields.subject(of: name) == nil) }
            for code in field.codes?.codes ?? [] where !code.isSealed {
                let names = [code.label.chinese, code.label.english] + code.otherNames
                let subjects = names.compactMap { ForbiddenFields.subject(of: $0) }
                #expect(!subjects.contains(where: Self.ofPersons.contains), "\(names)")
            }
        }
    }

    /// What no code may say of someone. Illness and custody a code may name in general terms, which
    /// no field of free text may ask for.
    private static let ofPersons: [ForbiddenSubject] = [
        .ethnicity, .religion, .politics, .behaviourLabel, .biometrics, .coordinates,
    ]

    private func names(of field: Field) -> [String] {
        [field.name, field.label.chinese, field.label.english] + field.otherNames
    }

    @Test(
        "Every field is found by number, English name, label and every other name", arguments: forms
    )
    func lookup(form: Form) {
        for field in form.fields {
            for name in [String(field.number)] + names(of: field) {
                #expect(form.field(named: name)?.number == field.number, "\(name)")
            }
        }
    }

    @Test("Fields go by the short names that people use every day")
    func everyday() throws {
        #expect(Forms.child.field(named: "风险")?.number == ChildField.risk)
        #expect(Forms.child.field(named: "手机")?.number == ChildField.guardianPhone)
        let visits = try #require(Forms.child[ChildField.visits])
        #expect(try visits.itemField(named: "情况").number == VisitField.findings)
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

    @Test("Thirty scalars of the kinds that the measured load has are there")
    func load() {
        let types = Forms.child.fields.filter { !$0.isCollection && !$0.isSet }.map(\.type)
        #expect(types.count >= 30)
        #expect(types.count { $0 == .boolean } >= 3)
        #expect(types.count { $0 == .day } >= 3)
        #expect((Forms.child[ChildField.visits]?.entryFields.count ?? 0) >= 8)
    }
}
