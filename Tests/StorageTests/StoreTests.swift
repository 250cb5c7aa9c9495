import Foundation
import Records
import Storage
import TestSupport
import Testing
import Trust
import Wire

@Suite("The store's file") struct StoreTests {
    private let writer: Writer

    init() throws { writer = try Writer() }

    @Test("A store is made once and opened as often as one likes")
    func opening() throws {
        try writer.store.writeClear { try $0.set(.id, to: [1, 2, 3]) }
        let again = try Store.open(in: writer.folder["store"])
        #expect(try again.readClear { try $0.value(.id) } == [1, 2, 3])
        let path = Store.path(in: writer.folder["store"])
        #expect(throws: StoreError.exists(path: path)) {
            try Store.create(in: writer.folder["store"])
        }
        let missing = Store.path(in: writer.folder["other"])
        #expect(throws: StoreError.missing(path: missing)) {
            try Store.open(in: writer.folder["other"])
        }
    }

    @Test("A directory that cannot be made is not taken for one that may not be written")
    func directory() throws {
        let file = writer.folder["plain"]
        try Data().write(to: URL(fileURLWithPath: file))
        #expect {
            try Store.create(in: file + "/below")
        } throws: { error in
            if case .disk? = error as? StoreError { true } else { false }
        }
    }

    @Test("What fails in the middle of a transaction leaves nothing of it")
    func undone() throws {
        struct Stop: Error {}
        #expect(throws: Stop.self) {
            try writer.write { (transaction) throws in
                try writer.append([Writer.change("测甲")], to: writer.description(), in: transaction)
                throw Stop()
            }
        }
        #expect(try writer.read { try $0.allLogs() } == [])
        #expect(try writer.read { try $0.mark() } == 0)
    }

    @Test("Two openings of one file see each other's writes")
    func twoOpenings() throws {
        let other = try Store.open(in: writer.folder["store"])
        let version = try other.version()
        try writer.write { (transaction) throws in
            _ = try writer.append([Writer.change("测甲")], to: writer.description(), in: transaction)
        }
        #expect(try other.version() != version)
        #expect(try other.read(key: writer.key) { try $0.recordCount(of: .child) } == 1)
    }

    @Test("A copy that is made while the store is in use holds what was acknowledged")
    func backUp() throws {
        try writer.write { (transaction) throws in
            _ = try writer.append([Writer.change("测甲")], to: writer.description(), in: transaction)
        }
        let folder = writer.folder["copy"]
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try writer.store.backUp(to: Store.path(in: folder))
        let copy = try Store.open(in: folder)
        #expect(try copy.read(key: writer.key) { try $0.recordCount(of: .child) } == 1)
        #expect(throws: StoreError.exists(path: Store.path(in: folder))) {
            try writer.store.backUp(to: Store.path(in: folder))
        }
    }

    @Test("After a checkpoint the main file alone holds everything")
    func checkpoint() throws {
        try writer.write { (transaction) throws in
            _ = try writer.append([Writer.change("测甲")], to: writer.description(), in: transaction)
        }
        try writer.store.checkpoint()
        let bytes = FileManager.default.contents(
            atPath: Store.path(in: writer.folder["store"]) + "-wal")
        #expect(bytes?.isEmpty ?? true)
        #expect(try writer.store.damagedPages() == [])
    }

    @Test("With another key nothing sealed can be read, and the item is named")
    func otherKey() throws {
        let log = try writer.write { (transaction) throws in
            try writer.append([Writer.change("测甲")], to: writer.description(), in: transaction)
        }
        #expect(throws: StoreError.damaged(what: "run 1")) {
            try writer.store.read(key: DataKey()) { (transaction) throws in
                try transaction.payload(of: try transaction.runs(of: log, after: 0)[0])
            }
        }
    }

    @Test("Locks are kept by person and stand in clear")
    func locks() throws {
        let person = SigningKey().publicKey
        let lock = Lock(bytes: [1, 2, 3])
        try writer.store.writeClear { try $0.setLock(lock, of: person) }
        let locks = try writer.store.readClear { try $0.locks() }
        #expect(locks.map(\.person) == [person])
        #expect(locks.map(\.lock) == [lock])
    }
}
