import Casework
import Node
import Records
import Storage
import Trust
import Wire

/// Files that are erased while backups and machines elsewhere still have them (decision 9).
extension World {
    /// An administrator has a closed file erased; where none is closed, an open one.
    func erase(at installation: Installation, _ generator: inout Generator) throws {
        guard let node = installation.node else { return }
        let children = try node.unitedChildren()
        let closed = children.filter(\.summary.isClosed)
        guard let child = generator.pick(closed.isEmpty ? children : closed) else { return }
        // That the time is over for which it is kept is the first ground, and is not so yet.
        let ground = generator.number(in: 2...6)
        try attempt(installation, "erases a file") {
            let file = try node.child(child.record)
            let count = try node.erase(Erasable(file), ground: ground, note: "核实后删除")
            if count > 0 { reached.insert(.fileErased) }
            return []
        }
    }

    /// How many logs among these tell of erasures.
    func erasures(among held: [Int64: StoredLog]) -> Int {
        held.values.count { log in
            log.logClass == .own && oracle.erasingUnits.contains(log.unit)
                && !oracle.erased(upTo: [log.head]).isEmpty
        }
    }

    /// Notes if what a backup brings back was erased since it was made.
    func noteReturn(of installation: Installation, to backup: Installation.Backup) {
        if erasures(among: backup.held) < erasures(among: installation.held) {
            reached.insert(.erasedReturned)
        }
    }
}
