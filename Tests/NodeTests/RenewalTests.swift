import Casework
import GRDB
import Node
import Records
import Storage
import TestSupport
import Testing

/// Invariant 6: what an older program could not read is kept, and read as soon as one can.
@Suite("Another program's derived tables") struct RenewalTests {
    private let tree: Tree

    init() throws { tree = try Tree() }

    /// Takes out what an older program would not have noted of the changes.
    private func forget(at place: String = "villageA") throws {
        let queue = try DatabaseQueue(path: Store.path(in: tree.folder[place]))
        try queue.write { database in
            for table in ["summary", "conflict", "likeness", "record_run", "record"] {
                try database.execute(sql: "DELETE FROM \(table)")
            }
        }
    }

    @Test("They are made anew when this program opens the store for the first time, and only then")
    func renewed() throws {
        var before: [String] = []
        do {
            let village = try tree.open(.villageA)
            try village.addFile("测甲", more: [(ChildField.risk, .integer(2))])
            before = try village.read { try $0.derivedContent() }
            try village.store.writeClear { try $0.set(.derivation, to: [0]) }
        }
        try forget()
        let village = try tree.open(.villageA)
        #expect(try village.names() == ["测甲"])
        #expect(try village.read { try $0.derivedContent() } == before)
        try forget()
        #expect(try tree.open(.villageA).names() == [])
    }

    @Test("What a person was told of an erased file stays told")
    func told() throws {
        do {
            let (county, village) = (try tree.open(.county), try tree.open(.villageA))
            let file = try village.addFile("测要删")
            #expect(try Link.sync(village, county).isDone)
            _ = try county.erase(county.child(file), ground: 6, note: "主管机关来函")
            try village.set(ChildField.remarks, to: .text("不知道已经删除"), in: file)
            #expect(try Link.sync(village, county).isDone)
            #expect(try county.incidents(.writtenAfterErasure) == 1)
            try county.store.writeClear { try $0.set(.derivation, to: [0]) }
        }
        try forget(at: "county")
        #expect(try tree.open(.county).incidents(.writtenAfterErasure) == 1)
    }

    @Test(
        "A store of before there was a version is renewed as well, and a new one has none to renew")
    func first() throws {
        let value = { try tree.open(.villageA).store.readClear { try $0.value(.derivation) } }
        let version = try #require(try value())
        let queue = try DatabaseQueue(path: Store.path(in: tree.folder["villageA"]))
        try queue.write { try $0.execute(sql: "DELETE FROM store WHERE name = 'derivation'") }
        #expect(try value() == version)
    }
}
