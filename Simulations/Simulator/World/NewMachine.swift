import Node
import Storage
import Trust
import Wire

/// A machine of the county with nothing on it yet, and what is set up there as people do it. Only
/// the passphrase's lock, slow by design, is left out.
struct NewMachine {
    let directory: String
    let machine: SimulatedMachine
    let disk: SimulatedDisk

    private static let passphrase = "simulated"

    /// - Parameters:
    ///   - name: of its directory, which need not exist.
    ///   - number: gives the machine chance of its own.
    ///   - time: in milliseconds.
    init(_ name: String, number: Int, in folder: String, _ plan: Plan, at time: Int64) {
        directory = "\(folder)/\(name)"
        machine = SimulatedMachine(plan.generator.fork(.machine, number))
        machine.set(time: time / 1000)
        machine.set(knowsPlaces: plan.knowsPlaces, remembers: plan.remembers)
        disk = SimulatedDisk(directory, reversesSelects: plan.reversesSelects)
    }

    /// Founds a tree.
    func found() throws -> (node: Node, keys: Keys) {
        let (_, keys) = try locking { try $0.found(passphrase: Self.passphrase) }
        let store = try Store.open(in: directory)
        return (try Node(store, keys: keys, environment: machine.environment), keys)
    }

    /// Prepares a store that asks to join.
    func ask(_ wish: JoinWish) throws -> (request: JoinRequest, keys: Keys) {
        try locking { try $0.request(wish, passphrase: Self.passphrase) }
    }

    /// Lets the store that asked take a ticket.
    func accept(_ ticket: Ticket, _ keys: Keys) throws -> Node {
        let store = try Store.open(in: directory)
        return try JoiningStore(store, keys: keys, environment: machine.environment)
            .accept(ticket)
    }

    private func locking<Result>(
        _ body: (Founding) throws -> Result
    ) throws -> (Result, Keys) {
        var locked: Keys?
        let founding = Founding(in: directory, environment: machine.environment) { keys, _ in
            locked = keys
            return Lock(bytes: [])
        }
        let result = try body(founding)
        guard let keys = locked else { throw Failure(.survival, "founding locked no keys") }
        return (result, keys)
    }

    func installation(
        number: Int, name: String, unit: Identifier, level: Int, keys: Keys, nodeKey: PublicKey
    ) -> Installation {
        Installation(
            number: number, name: name, unit: unit, level: level, directory: directory,
            keys: keys, nodeKey: nodeKey, machine: machine, disk: disk)
    }
}
