import Records
import Storage
import TestSupport
import Testing
import Trust
import Wire

/// Someone wrote about records of a log before it was known to have forked. What was written must
/// reach the record that was meant wherever only one can be, and the same one on every node.
@Suite("What other logs say of a forked log") struct ForkReferenceTests {
    /// Every change begins a record. The second story continues the first, the third leaves both
    /// after the first change.
    private static let stories = [["零", "甲"], ["零", "甲", "乙", "丙"], ["零", "丁", "戊"]]
    private let (teller, other): (Writer, Writer)

    init() throws { (teller, other) = (try Writer(), try Writer()) }

    /// Arrival of a story, or after the last of them of what the other writer says of each number.
    private func arrive(_ index: Int, _ transaction: Transaction) throws {
        if index < Self.stories.count {
            return try teller.tell(Self.stories[index].map { Writer.change($0) }, in: transaction)
        }
        let log = teller.description().log
        try other.tell(
            (2...4).map { Writer.change("改\($0)", record: Dot(log: log, number: $0)) },
            in: transaction)
    }

    /// The texts of each record whose beginning is known, and of each whose beginning is not.
    private func records(_ store: Writer) throws -> (known: Set<[String]>, unknown: Set<[String]>) {
        try store.read { (transaction) throws in
            let records = try transaction.recordRows(of: nil, kind: .child).map {
                try transaction.record($0)
            }
            let texts = { (record: Record) in
                (record[.field(1)]?.sides ?? []).compactMap { side -> String? in
                    if case .text(let text) = side.value { text } else { nil }
                }.sorted()
            }
            return (
                Set(records.filter { $0.dots.contains($0.id) }.map(texts)),
                Set(records.filter { !$0.dots.contains($0.id) }.map(texts))
            )
        }
    }

    @Test("Where one branch holds the number it is that one's record, and no record is made up")
    func onlyOne() throws {
        let store = try Writer()
        try store.write { (transaction) throws in
            for index in [0, 3, 2] { try arrive(index, transaction) }
            try transaction.refresh(Writer.derive)
        }
        let before = try records(store)
        #expect(before.known.contains(["戊", "改3"].sorted()))
        #expect(before.unknown == [["改4"]])
        try store.write { (transaction) throws in
            try arrive(1, transaction)
            try transaction.refresh(Writer.derive)
        }
        let after = try records(store)
        #expect(after.known.contains(["丙", "改4"].sorted()))
        #expect(after.unknown == [] && after.known.count == 6)
    }

    @Test("Every order of arrival ends in the same records, and each step in those of a rebuild")
    func orders() throws {
        var contents: Set<[String]> = []
        for order in TestSupport.orders(of: [0, 1, 2, 3]) {
            let store = try Writer()
            for index in order {
                try store.write { (transaction) throws in
                    try arrive(index, transaction)
                    try transaction.refresh(Writer.derive)
                }
                let before = try store.read { try $0.derivedContent() }
                try store.write { try Rebuild.all($0, Writer.derive) }
                #expect(try store.read { try $0.derivedContent() } == before)
            }
            contents.insert(
                try store.read { try $0.derivedContent() }.filter {
                    $0.hasPrefix("record ") || $0.hasPrefix("conflict ")
                })
        }
        #expect(contents.count == 1)
    }
}
