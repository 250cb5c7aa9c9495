import Node
import Records
import Storage
import TestSupport
import Trust
import Wire

/// A county with a township and two villages below it, from whose keys nodes are made at once:
/// founding and joining through files, with their passphrases, is tested elsewhere.
struct TestTree: Sendable {
    let rootKey = SigningKey()
    let root: Grant
    let county = TestTree.newIdentifier()
    let township = TestTree.newIdentifier()
    let villages = [TestTree.newIdentifier(), TestTree.newIdentifier()]
    private let units: [Grant]
    private let further: [Grant]

    init(furtherTownships: Int = 0) {
        let (rootKey, county, township) = (rootKey, county, township)
        let root = Grant.root(unit: county, key: rootKey, time: 0)
        let townshipKey = SigningKey()
        let below = Grant.issue(
            .unit, key: townshipKey.publicKey, unit: township, under: root, time: 0, with: rootKey)
        let villages = villages.map {
            Grant.issue(
                .unit, key: SigningKey().publicKey, unit: $0, under: below, time: 0,
                with: townshipKey)
        }
        self.root = root
        further = (0..<furtherTownships).map { _ in
            Grant.issue(
                .unit, key: townshipKey.publicKey, unit: Self.newIdentifier(), under: root, time: 0,
                with: rootKey)
        }
        units = [below] + villages
    }

    /// Makes a node of a unit in a new folder.
    func node(of unit: Identifier) throws -> TestNode {
        let (nodeKey, person) = (SigningKey(), SigningKey())
        let grant = issue(.node, nodeKey, unit)
        let grants = units + further + [grant, issue(.person(.worker), person, unit)]
        let folder = try TemporaryFolder()
        let store = try Store.create(in: folder["store"])
        let keys = Keys(writer: person, data: DataKey(), unit: nil)
        try store.write(key: keys.data) { transaction in
            try transaction.clear.set(.id, to: Self.newIdentifier().bytes)
            try transaction.clear.set(.incarnation, to: Array(Self.newIdentifier().bytes.prefix(8)))
            try transaction.setNodeKey(nodeKey)
            try transaction.clear.set(.unit, to: unit.bytes)
            try transaction.clear.set(.root, to: root.encode())
            for grant in grants { try transaction.insert(grant) }
        }
        let node = try Node(store, keys: keys, environment: Self.environment)
        return TestNode(
            folder: folder, node: node, keys: keys, key: nodeKey, grant: grant,
            chain: [root] + units + [grant])
    }

    /// Makes a node of the county and one of its first village.
    func countyAndVillage() throws -> (county: TestNode, village: TestNode) {
        (try node(of: county), try node(of: villages[0]))
    }

    private func issue(_ subject: GrantSubject, _ key: SigningKey, _ unit: Identifier) -> Grant {
        Grant.issue(
            subject, key: key.publicKey, unit: unit, under: root, time: 0, with: rootKey)
    }

    static let environment = Environment(
        now: { 1_700_000_000 },
        random: { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) } },
        fingerprint: { _ in [1] },
        highWater: HighWater(read: { _ in nil }, write: { _, _ in }))

    /// Something that does not get shorter by packing.
    static func noise() -> String {
        String((0..<800).map { _ in newIdentifier().description }.joined().prefix(16_000))
    }

    static func newIdentifier() -> Identifier {
        Identifier(high: .random(in: 1 ... .max), low: .random(in: 1 ... .max))
    }
}
