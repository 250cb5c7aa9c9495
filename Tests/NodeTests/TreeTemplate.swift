import Casework
import Foundation
import Node
import Storage
import TestSupport
import Trust
import Wire

/// A county, a township and three villages, founded and joined once: passphrases are slow by
/// design. Tests work on copies. Nothing has been exchanged beyond the requests and tickets.
struct TreeTemplate: Sendable {
    let folder: TemporaryFolder
    let keys: [Office: Keys]
    let units: [Office: Identifier]

    static let shared = Result { try TreeTemplate() }

    private init() throws {
        folder = try TemporaryFolder()
        var building = Building(folder: folder, machine: Machine())
        try building.found()
        try building.join(.township, to: .county, role: .supervisor)
        for village in [Office.villageA, .villageB, .villageC] {
            try building.join(village, to: .township, role: .worker)
        }
        for node in building.nodes.values { try node.store.checkpoint() }
        (keys, units) = (building.keys, building.units)
    }

    private struct Building {
        let folder: TemporaryFolder
        let machine: Machine
        var nodes: [Office: Node] = [:]
        var keys: [Office: Keys] = [:]
        var units: [Office: Identifier] = [:]

        init(folder: TemporaryFolder, machine: Machine) {
            self.folder = folder
            self.machine = machine
        }

        mutating func found() throws {
            let founding = Founding(in: folder["county"], environment: machine.environment)
            let node = try founding.found(passphrase: Office.passphrase)
            try node.describeUnit(
                node.unit,
                as: Designation(code: Office.county.code, name: Office.county.name),
                person: "县里人")
            (nodes[.county], units[.county]) = (node, node.unit)
            keys[.county] = try unlock(node.store)
        }

        mutating func join(_ office: Office, to upper: Office, role: Role) throws {
            guard let above = nodes[upper] else { throw Missing.office(upper) }
            let unit = try above.addUnit(
                below: above.unit, as: Designation(code: office.code, name: office.name))
            let directory = folder[office.rawValue]
            let wish = JoinWish(unitName: office.name, unitCode: office.code, role: role)
            let request = try Founding(in: directory, environment: machine.environment)
                .request(wish, passphrase: Office.passphrase)
            let ticket = try above.admit(request, to: unit, role: role, address: "")
            let store = try Store.open(in: directory)
            let own = try unlock(store)
            let joining = JoiningStore(store, keys: own, environment: machine.environment)
            nodes[office] = try joining.accept(ticket)
            (keys[office], units[office]) = (own, unit)
        }

        private func unlock(_ store: Store) throws -> Keys {
            let locks = try store.readClear { try $0.locks() }
            guard let keys = locks.first?.lock.open(passphrase: Office.passphrase) else {
                throw Missing.keys
            }
            return keys
        }
    }
}

/// What a test needed and did not find.
enum Missing: Error {
    case office(Office)
    case keys
    case record
    case conflict
    case log
}
