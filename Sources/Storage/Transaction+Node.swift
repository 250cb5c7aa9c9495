package import Trust

extension Transaction {
    /// The node's own key, sealed under the store's.
    package func nodeKey() throws -> SigningKey {
        guard let sealed = try clear.value(.nodeKey) else {
            throw StoreError.damaged(what: "key of the node")
        }
        let seed = try open(sealed, for: SealedPlace("nodeKey"), what: "key of the node")
        guard let key = SigningKey(seed: seed) else {
            throw StoreError.damaged(what: "key of the node")
        }
        return key
    }

    /// Seals the node's own key under the store's and keeps it.
    package func setNodeKey(_ nodeKey: SigningKey) throws {
        try clear.set(.nodeKey, to: key.seal(nodeKey.seed, for: SealedPlace("nodeKey")))
    }
}
