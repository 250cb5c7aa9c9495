import Casework
import Foundation
import Node
import Records
import Storage
import TestSupport
import Testing
import Trust
import Wire

/// Invariant 12: nothing personal in clear on disk.
@Suite("Sealing") struct SealingTests {
    private static let planted = [
        "测试甲乙丙", "999901201506011238", "12012345678", "曼测寨四组", "原因很特别", "监护人丁",
        "county.example", "县里人",
    ]

    /// The text as programs may have written it: UTF-8, and UTF-16 in either order.
    private static func forms(of text: String) -> [[UInt8]] {
        let units = Array(text.utf16)
        return [
            Array(text.utf8), units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
            units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
        ]
    }

    private static func found(in files: [String: [UInt8]]) -> [String] {
        files.flatMap { name, bytes in
            let data = Data(bytes)
            return planted.filter { text in
                forms(of: text).contains { data.range(of: Data($0)) != nil }
            }.map { "\(name): \($0)" }
        }
    }

    private func write(_ node: Node) throws {
        let file = try node.addFile(
            Self.planted[0],
            more: [
                (ChildField.identityNumber, .text(Self.planted[1])),
                (ChildField.guardianPhone, .text(Self.planted[2])),
                (ChildField.residenceAddress, .text(Self.planted[3])),
            ])
        try node.set(ChildField.guardianName, to: .text(Self.planted[5]), in: file, reason: "原因很特别")
        try node.savePeer(SigningKey().publicKey, address: "county.example:4870")
    }

    @Test("Names, numbers, telephones, addresses and reasons are in none of the store's files")
    func files() throws {
        let tree = try Tree()
        let village = try tree.open(.villageA)
        let township = try tree.open(.township)
        try write(village)
        try Link.sync(village, township)
        // Two people disagree: conflicts are kept, too.
        let file = try #require(try township.fileSummaries().first?.record)
        try township.set(ChildField.risk, to: .integer(2), in: file)
        try village.set(ChildField.risk, to: .integer(3), in: file)
        try Link.sync(village, township)
        #expect(try township.status().conflicts.count == 1)
        let open = try Self.found(in: tree.folder.files())
        #expect(open == [])
        try village.store.checkpoint()
        try township.store.backUp(to: tree.folder["backup.sqlite"])
        #expect(try Self.found(in: tree.folder.files()) == [])
    }

    @Test("What is planted in clear is found: the search itself works")
    func canary() throws {
        let folder = try TemporaryFolder()
        let text = "住在\(Self.planted[3])"
        try Data(Self.forms(of: text)[1]).write(to: URL(fileURLWithPath: folder["a"]))
        #expect(try Self.found(in: folder.files()) == ["a: \(Self.planted[3])"])
    }

    @Test("What this machine keeps outside the store is a number, under a name that says nothing")
    func stateDirectory() throws {
        let tree = try Tree()
        let environment = Environment.machine(stateDirectory: tree.folder["state"])
        let node = try Node(
            try Store.open(in: tree.folder["villageA"]), keys: try tree.keys(.villageA),
            environment: environment)
        try write(node)
        let files = try tree.folder.files(below: "state")
        #expect(files.count == 1)
        #expect(files.values.allSatisfy { Int64(String(decoding: $0, as: UTF8.self)) != nil })
        #expect(Self.found(in: files) == [])
    }
}
