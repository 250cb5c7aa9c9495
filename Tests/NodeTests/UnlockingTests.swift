import Foundation
import Node
import Storage
import TestSupport
import Testing
import Trust

@Suite("Unlocking") struct UnlockingTests {
    private let tree: Tree

    init() throws { tree = try Tree() }

    private func opening() throws -> Opening {
        try Opening(tree.folder["villageA"], environment: tree.machine.environment)
    }

    @Test("The right passphrase opens the node, and no other does")
    func passphrase() throws {
        #expect(try opening().unlock(Office.passphrase).unit == tree.unit(.villageA))
        #expect(throws: NodeError.wrongPassphrase) { try opening().unlock("another passphrase") }
    }

    @Test("A new passphrase takes the place of the old one, which must open the keys first")
    func another() throws {
        let opening = try opening()
        #expect(throws: NodeError.wrongPassphrase) {
            try opening.changePassphrase("another passphrase") {
                Issue.record("nobody is asked for a new one")
                return ""
            }
        }
        #expect(throws: NodeError.shortPassphrase(least: 8)) {
            try opening.changePassphrase(Office.passphrase) { "1234567" }
        }
        try opening.changePassphrase(Office.passphrase) { "12345678" }
        #expect(throws: NodeError.wrongPassphrase) { try opening.unlock(Office.passphrase) }
        #expect(try opening.unlock("12345678").unit == tree.unit(.villageA))
    }

    @Test("A store that waits for its ticket says so before anyone types a passphrase")
    func waiting() throws {
        let environment = tree.machine.environment
        _ = try Founding(in: tree.folder["new"], environment: environment).request(
            JoinWish(unitName: "丁村", unitCode: "", role: .worker),
            passphrase: Office.passphrase)
        let waiting = try Opening(tree.folder["new"], environment: environment)
        #expect(throws: NodeError.notJoined) { try waiting.requireUnit() }
        #expect(throws: Never.self) { try opening().requireUnit() }
    }

    @Test("A passphrase of seven characters founds nothing")
    func short() throws {
        let founding = Founding(in: tree.folder["new"], environment: tree.machine.environment)
        #expect(throws: NodeError.shortPassphrase(least: 8)) {
            try founding.found(passphrase: "1234567")
        }
        #expect(!FileManager.default.fileExists(atPath: tree.folder["new"]))
    }

    @Test("Founding over a store that is there is refused, and the store is as it was")
    func occupied() throws {
        let before = try tree.open(.county).names()
        let founding = Founding(in: tree.folder["county"], environment: tree.machine.environment)
        #expect(throws: StoreError.self) { try founding.found(passphrase: Office.passphrase) }
        #expect(try tree.open(.county).names() == before)
    }

    @Test("Where no store is, opening says so")
    func missing() throws {
        #expect(throws: StoreError.missing(path: tree.folder["nowhere"] + "/hamlet.sqlite")) {
            try Opening(tree.folder["nowhere"], environment: tree.machine.environment)
        }
    }

    @Test("The directory of a new store is its owner's alone")
    func permissions() throws {
        let founding = Founding(in: tree.folder["new"], environment: tree.machine.environment)
        _ = try founding.found(passphrase: Office.passphrase)
        let found = try FileManager.default.attributesOfItem(atPath: tree.folder["new"])
        #expect(found[.posixPermissions] as? NSNumber == 0o700)
    }

    @Test("The kernel keeps the keys for a while and forgets them when it is told to")
    func session() throws {
        let opening = try opening()
        let node = try tree.open(.villageA)
        guard opening.keep(node, seconds: 60) else {
            // A container without a keyring: then every command asks for the passphrase.
            #expect(try opening.resume() == nil)
            return
        }
        let resumed = try #require(try self.opening().resume())
        try resumed.addFile("测甲")
        #expect(resumed.person == node.person)
        opening.lock()
        #expect(try opening.resume() == nil)
    }
}
