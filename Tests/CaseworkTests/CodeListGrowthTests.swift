import Casework
import Records
import Testing

/// Which lists offices add to: only such as nothing derived goes by (decision 12).
@Suite("Lists that take codes of offices") struct CodeListGrowthTests {
    /// Every field with its collection, if it stands in one.
    private func fields(of form: Form) -> [(collection: Int?, field: Field)] {
        form.fields.flatMap { field in
            [(nil, field)] + field.entryFields.map { (field.number, $0) }
        }
    }

    @Test("No hard conflict, no clock and no completion goes by a list that takes codes")
    func nothingAsks() {
        var found = 0
        for form in Forms.all {
            for (collection, field) in fields(of: form) where field.codes?.growth == .open {
                found += 1
                #expect(!field.rule.isHard, "\(field.name)")
                let asked = Clocks.all.filter {
                    $0.kind == form.kind && $0.collection == collection
                }
                .flatMap { $0.conditions + $0.stops }
                let codes = asked.contains { test in
                    switch test {
                    case .holds(field.number, _), .lacks(field.number, _): true
                    default: false
                    }
                }
                #expect(!codes, "\(field.name)")
                let ending = collection.flatMap { Completion.of($0, in: form.kind) }
                #expect(ending?.fields.contains(field.number) != true, "\(field.name)")
            }
        }
        #expect(found > 15)
    }

    @Test("A list with a sealed code, or whose order protects, takes none")
    func protected() {
        for form in Forms.all {
            for (_, field) in fields(of: form) {
                guard let list = field.codes else { continue }
                let isGuarded = field.rule.isHard || list.codes.contains(where: \.isSealed)
                if isGuarded { #expect(list.growth != .open, "\(list.name)") }
            }
        }
        #expect(CodeLists.category.growth.reason == .sealed)
        #expect(CodeLists.risk.growth.reason == .protective)
    }

    @Test("A list that says nothing is closed, and every reason is said in both languages")
    func closed() {
        #expect(CodeList("new", []).growth == .closed(.ruled))
        let reasons: [CodeListGrowth.Reason] = [
            .ruled, .protective, .sealed, .prescribed, .compiled,
        ]
        for reason in reasons {
            #expect(!reason.wording.chinese.isEmpty && !reason.wording.english.isEmpty)
        }
    }
}
