import Casework
import Node
import Records
import Storage
import Testing
import Trust
import Wire

/// Two nodes whose persons may both write a field, with a record that has it and that both know:
/// the village and its township where the village may write, or else two offices above it.
struct WritersApart {
    let held: HeldField
    let texts: ItemTexts
    let record: Dot
    let one: Node
    let other: Node
    private let offices: Offices

    init(_ held: HeldField) throws {
        self.held = held
        offices = try Offices()
        try offices.meet()
        let child = try offices.village.addFile("测甲")
        texts = ItemTexts(field: held.field, child: child)
        record = held.kind == .child ? child : try offices.record(held.kind)
        try offices.meet()
        (one, other) = try Self.pair(for: held, offices)
        try share()
    }

    /// The nearest two who may both write it.
    private static func pair(for held: HeldField, _ offices: Offices) throws -> (Node, Node) {
        let unit = offices.unit(keeping: held.kind)
        let mayWrite = { (node: Node) in
            (try? node.role(in: unit)).map(held.field.access.writers.contains) ?? false
        }
        let isForOffices = ItemTexts.officeSteps[held.field.name] != nil
        let (village, township) = (offices.village, offices.township)
        if !isForOffices, mayWrite(village), mayWrite(township) { return (village, township) }
        if mayWrite(township), mayWrite(offices.county) { return (township, offices.county) }
        let administrator = try Newcomer(
            .administrator, in: offices.tree, admittedBy: offices.county, to: offices.township.unit)
        return (administrator.node, offices.county)
    }

    var nodes: [Node] { [one, other] }

    /// Begins the item that both know before they part: the village does where it may, for whoever
    /// begins it does not check it.
    func begin() throws -> ItemID {
        let isForOffices = ItemTexts.officeSteps[held.field.name] != nil
        let beginner = isForOffices ? offices.village : one
        if held.field.name == "danger_steps" { try report(at: beginner) }
        let item = try add(0, at: beginner)
        try share()
        return item
    }

    /// Reports the danger that steps are taken about.
    private func report(at node: Node) throws {
        let file = try node.file(record)
        let reports = try #require(file.form.field(named: "danger_reports"))
        let written = ItemTexts(field: reports, child: texts.child).new(0)
        _ = try node.addEntry(written, to: file, in: reports.name)
    }

    /// Adds an item, and says which.
    func add(_ variant: Int, at node: Node) throws -> ItemID {
        let before = try items(at: node)
        if held.field.name == "danger_steps" {
            _ = try node.tell(try #require(try node.reports().first), texts.new(variant))
        } else {
            _ = try node.addEntry(
                texts.new(variant), to: try node.file(record), in: held.field.name)
        }
        let added = try items(at: node).filter { !before.contains($0) }
        #expect(added.count == 1)
        return try #require(added.first)
    }

    /// Corrects one item on both nodes, which do not hear of each other.
    func correct(_ item: ItemID) throws {
        for (side, node) in nodes.enumerated() {
            _ = try node.addEntry(
                texts.correction(side), to: try node.file(record), in: held.field.name,
                correcting: item.name)
        }
    }

    /// The items that lists show.
    func items(at node: Node) throws -> [ItemID] {
        let (known, number) = (try node.open(record).record, held.field.number)
        return held.field.isSet
            ? known.currentFacts(of: number).map { .element($0.code) }
            : known.currentEntries(of: number).map { .entry($0.id) }
    }

    func meet() throws { try Link.sync(one, other) }

    /// Everyone hears of everything.
    private func share() throws {
        try offices.meet()
        try meet()
    }

    /// What is derived of the record's unit, on both nodes.
    func contents() throws -> [[String]] {
        try nodes.map { try $0.content(of: [offices.unit(keeping: held.kind)]) }
    }

    /// In which of a person's logs a change stands.
    func logClass(of dot: Dot) throws -> LogClass? {
        try one.read { try $0.log(named: dot.log)?.logClass }
    }
}

extension ItemID {
    /// As a person names it.
    fileprivate var name: String {
        switch self {
        case .entry(let entry): RecordCode(entry.dot).description
        case .element(let code): String(code)
        }
    }
}
