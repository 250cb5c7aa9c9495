import Node
import Storage
import TestSupport
import Testing
import Trust

/// Someone whom the township admits to village A, on a machine of their own.
struct Newcomer {
    let node: Node
    let keys: Keys
    let request: JoinRequest

    init(_ role: Role, in tree: Tree, admittedBy township: Node) throws {
        let wish = JoinWish(unitName: Office.villageA.name, unitCode: "", role: role)
        let directory = tree.folder["newcomer"]
        let founding = Founding(in: directory, environment: tree.machine.environment)
        request = try founding.request(wish, passphrase: Office.passphrase)
        let store = try Store.open(in: directory)
        let lock = try #require(try store.readClear { try $0.locks() }.first?.lock)
        keys = try #require(lock.open(passphrase: Office.passphrase))
        let ticket = try township.admit(
            request, to: tree.unit(.villageA), role: role, address: "")
        let joining = JoiningStore(store, keys: keys, environment: tree.machine.environment)
        node = try joining.accept(ticket)
    }
}
