import GRDB
import Trust

/// Proves that one is within a transaction of the store: only it can read or append, and it cannot
/// leave its closure.
package struct Transaction {
    let database: Database
    /// The key under which the store seals what is personal.
    let key: DataKey
    let cache: ChangeCache
    let names: NameCache

    /// What stands in clear.
    package var clear: ClearTransaction { ClearTransaction(database: database) }

    /// Opens a sealed column, or says which item is damaged.
    func open(_ sealed: [UInt8], for place: SealedPlace, what: String) throws -> [UInt8] {
        guard let bytes = key.open(sealed, for: place) else {
            throw StoreError.damaged(what: what)
        }
        return bytes
    }
}
