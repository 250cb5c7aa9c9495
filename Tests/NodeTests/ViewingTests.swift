import Casework
import Node
import Records
import Testing
import Trust

@Suite("What the node shows of a record") struct ViewingTests: OnPair {
    let pair: Pair
    private let file: Dot

    init() throws {
        pair = try Pair()
        file = try pair.village.addFile("测甲", more: [(ChildField.fatherCircumstance, .integer(8))])
    }

    private func view(_ node: Node, _ file: Dot, opening reason: String? = nil) throws -> SeenFile {
        try node.view(of: try node.file(file), .chinese, opening: reason) { "\($0)" }
    }

    private func father(_ seen: SeenFile) -> [String]? {
        seen.view.lines.first { $0.field.number == ChildField.fatherCircumstance }?.texts
    }

    @Test("What is sealed is shown with a reason only, and the record that is shown says so")
    func sealed() throws {
        let closed = try view(village, file)
        #expect(father(closed) == [CodeList.sealedWording[.chinese]])
        #expect(closed.isSealed && closed.opening == nil)
        #expect(closed.file.record.entries(of: ChildField.readings).isEmpty)
        let open = try view(village, file, opening: "核查")
        #expect(father(open) != father(closed) && !open.isSealed)
        let readings = open.file.record.entries(of: ChildField.readings)
        #expect(readings.map(\.id.dot) == open.opening?.changes)
        #expect(throws: NodeError.reasonRequired(.opening)) {
            try view(village, file, opening: " ")
        }
    }

    @Test("Where nothing is sealed a reason opens nothing, and nothing is recorded")
    func plain() throws {
        let plain = try village.addFile("测乙")
        let seen = try view(village, plain, opening: "核查")
        #expect(seen.opening == nil && !seen.isSealed)
        #expect(try village.open(plain).record.entries(of: ChildField.readings).isEmpty)
    }

    @Test("The basis of a category is opened like any text that says what is sealed")
    func basis() throws {
        let other = try village.addFile("测丙")
        let fact = SetFact(basis: "母亲HIV阳性")
        _ = try village.write(
            [.write(.element(ChildField.categories, 1), fact.value, replacing: [])], to: other)
        #expect(try view(village, other).isSealed)
        #expect(try view(village, other, opening: "核查").opening != nil)
    }

    @Test("Each person is shown what their own role reads, whoever asks")
    func roles() throws {
        let assessor = try Newcomer(.assessor, in: pair.tree, admittedBy: township).node
        try pair.meet()
        try township.assign([file], to: assessor)
        try pair.meet()
        try Link.sync(village, assessor)
        let shown = try view(assessor, file)
        let number = ChildField.identityNumber
        #expect(!shown.fields.contains { $0.number == number })
        #expect(try view(village, file).fields.contains { $0.number == number })
        #expect(throws: ChildFault.mayNotOpenSealed(.assessor)) {
            try view(assessor, file, opening: "评估")
        }
        let field = try #require(Forms.child[number])
        #expect(throws: FieldRefusal.mayNotRead(field: number, .assessor)) {
            try assessor.require(field, isReadableIn: try assessor.file(file))
        }
    }
}
