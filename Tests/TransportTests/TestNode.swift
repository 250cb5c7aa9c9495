import Casework
import Foundation
import Node
import Records
import Replication
import Storage
import TestSupport
import Trust
import Wire

@testable import Transport

/// A node of a test tree, and what its person does with it.
struct TestNode: Sendable {
    let folder: TemporaryFolder
    let node: Node
    let keys: Keys
    let key: SigningKey
    let grant: Grant
    /// What shows its place.
    let chain: [Grant]

    /// Begins a file with this text in one field.
    @discardableResult
    func write(
        _ text: String, in unit: Identifier? = nil, as logClass: LogClass = .routine
    ) throws -> Dot {
        try node.write(
            Edit(
                unit: unit ?? node.unit, logClass: logClass, record: nil, kind: .child,
                operations: [.write(.field(1), .text(text), replacing: [])]))
    }

    /// Says that the unit has only a radio (M69).
    func restrictToRadio() throws {
        let link = Cell.element(UnitForm.links, LinkKind.radio)
        _ = try node.write(
            Edit(
                unit: node.unit, logClass: .own, record: nil, kind: .unit,
                operations: [.write(link, .boolean(true), replacing: [])]))
    }

    /// The sum over the files of a unit.
    func digest(of unit: Identifier? = nil) throws -> Digest {
        try node.read { try $0.digest(of: UnitPart(unit ?? node.unit, .files)) }
    }

    func peer(_ other: TestNode) throws -> StoredPeer? {
        try node.read { try $0.peer(other.key.publicKey) }
    }

    /// Remembers where another node is to be dialled.
    func know(_ other: TestNode, at address: Address) throws {
        try node.savePeer(other.key.publicKey, address: address.description)
    }

    /// Damages what the node reads at the beginning of every session.
    func damage() throws {
        try node.write { try $0.clear.set(.nodeKey, to: [1, 2, 3]) }
    }

    /// The same store, opened once more, as another process does it.
    func openedAgain() throws -> TestNode {
        let node = try Node(
            Store.open(in: node.store.directory), keys: keys, environment: TestTree.environment)
        return TestNode(
            folder: folder, node: node, keys: keys, key: key, grant: grant, chain: chain)
    }
}
