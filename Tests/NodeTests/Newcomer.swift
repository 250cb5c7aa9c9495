import Casework
import Node
import Storage
import TestSupport
import Testing
import Trust
import Wire

/// Someone whom the township admits to village A, or another unit to one of its own, on a machine
/// of their own.
struct Newcomer {
    let node: Node
    let keys: Keys
    let request: JoinRequest

    init(
        _ role: Role, in tree: Tree, admittedBy upper: Node, to unit: Identifier? = nil,
        at name: String = "newcomer"
    ) throws {
        let wish = JoinWish(unitName: Office.villageA.name, unitCode: "", role: role)
        let directory = tree.folder[name]
        let founding = Founding(in: directory, environment: tree.machine.environment)
        request = try founding.request(wish, passphrase: Office.passphrase)
        let store = try Store.open(in: directory)
        let lock = try #require(try store.readClear { try $0.locks() }.first?.lock)
        keys = try #require(lock.open(passphrase: Office.passphrase))
        let ticket = try upper.admit(
            request, to: unit ?? tree.unit(.villageA), role: role, address: "")
        let joining = JoiningStore(store, keys: keys, environment: tree.machine.environment)
        node = try joining.accept(ticket)
    }
}

extension Tree {
    /// A second township, with a machine of its own.
    func sister(below county: Node) throws -> Node {
        let unit = try county.addUnit(
            below: county.unit, as: Designation(code: "999901002", name: "新镇"))
        return try Newcomer(.supervisor, in: self, admittedBy: county, to: unit, at: "sister").node
    }
}
