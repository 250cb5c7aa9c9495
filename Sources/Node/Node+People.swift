import Storage
package import Trust
import Wire

extension Node {
    /// Asks for one more person on this node: someone of it opens the store, the other chooses a
    /// passphrase. The request is answered by a ticket as a node's is; until that is accepted the
    /// passphrase opens nothing.
    ///
    /// The data key is the store's, so that both read what is held; the keys that sign are the
    /// other's own, locked under a passphrase that nobody else knows, and nobody's lock is changed.
    ///
    /// - Parameter lock: scrypt, slow by design, unless another way is asked for.
    package func requestPerson(
        _ wish: JoinWish, passphrase: String,
        lock: (_ keys: Keys, _ passphrase: String) -> Lock = { Lock($0, passphrase: $1) }
    ) throws -> JoinRequest {
        try Opening.checkPassphrase(passphrase, isFreeIn: store, but: nil)
        let founding = Founding(in: store.directory, environment: environment)
        let (unit, writer) = (founding.newKey(), founding.newKey())
        let lock = lock(Keys(writer: writer, data: keys.data, unit: unit), passphrase)
        return try write { transaction in
            let request = JoinRequest(
                wish, unit: unit, node: try transaction.nodeKey(), person: writer)
            try transaction.clear.setWaitingLock(
                lock, of: writer.publicKey, request: request.encode())
            return request
        }
    }
}
