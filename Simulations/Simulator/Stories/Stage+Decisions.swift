import Casework
import Node
import Records
import Wire

/// What people decide where they disagree.
extension Stage {
    /// The conflict that a line is about.
    static func conflict(_ slots: Slots, _ node: Node) throws -> CellConflict {
        let field = try Forms.child.require(slots["field"])
        let found = try node.conflicts().cells.first { conflict in
            conflict.subject == slots.child && conflict.conflict.cell == .field(field.number)
        }
        guard let found else { throw NodeError.unknownConflict("\(slots.child)/\(field.name)") }
        return found
    }

    func decide(_ slots: Slots) throws {
        try work(slots, "decides") { node in
            let conflict = try Self.conflict(slots, node)
            let text = slots["value"]
            let value =
                text == Slots.nothing ? Value.null : try node.value(text, for: conflict).value
            return try node.resolve(conflict, as: value, reason: slots.reason)
        }
    }

    func takeBack(_ slots: Slots) throws {
        try work(slots, "takes a decision back") { node in
            let code = RecordCode(try node.child(slots.child).named.id)
            let field = try Forms.child.require(slots["field"]).number
            return try node.reopen("\(code)/\(field)", reason: slots.reason)
        }
    }

    func leave(_ slots: Slots) throws {
        try work(slots, "leaves a conflict for later") { node in
            [try node.deferConflict(try Self.conflict(slots, node), note: slots.reason)]
        }
    }

    /// The conflict between files of a child that a line is about.
    static func fileConflicts(_ slots: Slots, _ node: Node) throws -> [FileConflict] {
        try node.conflicts().files.filter { conflict in
            conflict.children.contains { $0.summary.name == slots.child }
        }
    }

    func decideFiles(
        _ slots: Slots, _ decision: (FileConflict) throws -> FileDecision
    ) throws {
        try work(slots, "decides about files") { node in
            guard let conflict = try Self.fileConflicts(slots, node).first else {
                throw NodeError.unknownConflict(slots.child)
            }
            return try node.decide(
                [conflict], try decision(conflict), reason: slots.reason)
        }
    }

    func leaveChild(_ slots: Slots) throws {
        let unit = unit(of: slots.other)
        try decideFiles(slots) { conflict in
            guard let kept = conflict.children.first(where: { $0.unit == unit }) else {
                throw ChildFault.foreignFile(slots.other)
            }
            return .keep(kept.record)
        }
    }
}
