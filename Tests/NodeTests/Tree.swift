import Foundation
import Node
import Storage
import TestSupport
import Trust
import Wire

/// A test's own copies of the offices' stores.
struct Tree {
    let folder: TemporaryFolder
    let machine: Machine
    private let template: TreeTemplate

    init(machine: Machine = Machine()) throws {
        self.machine = machine
        folder = try TemporaryFolder()
        template = try TreeTemplate.shared.get()
        for office in Office.allCases {
            try folder.copy(template.folder[office.rawValue], to: office.rawValue)
        }
    }

    func unit(_ office: Office) -> Identifier {
        template.units[office] ?? Identifier(high: 0, low: 0)
    }

    func keys(_ office: Office) throws -> Keys {
        guard let keys = template.keys[office] else { throw Missing.keys }
        return keys
    }

    /// Opens an office's node, in its own directory or in another.
    func open(_ office: Office, in name: String? = nil) throws -> Node {
        try Node(
            try Store.open(in: folder[name ?? office.rawValue]), keys: try keys(office),
            environment: machine.environment)
    }
}
