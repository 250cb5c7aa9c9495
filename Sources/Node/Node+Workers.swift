import Casework
import Records
import Storage
package import Wire

extension Node {
    /// Who looks after the children of units (M66). Summaries are read, not files.
    package func workers(of units: [Identifier]) throws -> WorkerList {
        try read { transaction in
            let tree = try self.units(transaction)
            let wanted = Set(units)
            let all = try openFiles(transaction).filter { wanted.contains($0.unit) }
            var names = RosterNames(tree, on: today)
            var (counts, unattended) = ([Worker: Int](), [KnownChild]())
            for child in all {
                let worker = Worker(unit: child.unit, name: child.summary.worker)
                if !worker.name.isEmpty { counts[worker, default: 0] += 1 }
                if !names.hold(worker.name, in: child.unit) { unattended.append(child) }
            }
            let byUnit = Dictionary(grouping: counts, by: \.key.unit)
            let workers = tree.units.flatMap { unit in
                (byUnit[unit.id] ?? []).sorted { $0.key.name < $1.key.name }
            }
            return WorkerList(
                workers: workers.map { worker, children in
                    WorkerStanding(
                        unit: worker.unit, name: worker.name, children: children,
                        isOnRoster: names.hold(worker.name, in: worker.unit))
                }, unattended: unattended)
        }
    }

    /// What handing over the files of one worker to another would do (M66).
    ///
    /// - Parameter units: whose files are meant.
    package func previewHandOver(
        from: String, to: String, of units: [Identifier]
    ) throws -> WorkerHandOver {
        try read { try handOver(from, to, units, $0) }
    }

    /// Writes another worker into the files of one, all in one act: each file's history says who
    /// took over when, and why.
    ///
    /// - Parameter reason: in the writer's own words; without it, that they were handed over.
    /// - Returns: what was done.
    package func handOver(
        from: String, to: String, of units: [Identifier], reason: String
    ) throws -> WorkerHandOver {
        let reason = reason.isEmpty ? "责任人交接:\(from) → \(to)" : reason
        return try write { transaction in
            try transaction.refresh(Derivation.derive)
            let work = try handOver(from, to, units, transaction)
            let groups = try FileGroups(transaction, sight(transaction))
            let parts = try work.children.flatMap {
                child -> [(file: Dot, operations: [Operation])] in
                guard let row = try transaction.recordRow(child.record) else {
                    throw NodeError.unknownRecord(RecordCode(child.record).description)
                }
                let file = try groups.file(row)
                var edits = RecordEdits(file.form, of: file.record)
                try edits.set(Self.workerField, to: to)
                return file.spread(edits.operations)
            }
            _ = try write(parts, reason: reason, in: transaction)
            return work
        }
    }

    private static var workerField: Field {
        guard let field = Forms.child[ChildField.primaryWorker] else {
            preconditionFailure("the child form has a worker")
        }
        return field
    }

    private func handOver(
        _ from: String, _ to: String, _ units: [Identifier], _ transaction: Transaction
    ) throws -> WorkerHandOver {
        var draft = RecordEdits(Forms.child)
        try draft.set(Self.workerField, to: to)
        guard !draft.isEmpty else { throw FieldRefusal.missing(field: ChildField.primaryWorker) }
        let wanted = Set(units)
        let files = try UnitedChildren(transaction, sight(transaction))
        let likely = files.children.filter { child in
            wanted.contains(child.unit) && child.isInTheWork
                && (child.isLookedAfter(by: from) || child.summary.softConflicts > 0)
        }
        let naming = try files.map(likely) { child, record in
            let cell = record[.field(ChildField.primaryWorker)]
            return (
                child: child, isNamed: cell?.hasLive { $0.value.names(from) } ?? false,
                isDisputed: cell?.isConflicted ?? false
            )
        }.filter { $0.isNamed }
        let settled = naming.filter { !$0.isDisputed }.map { $0.child }.sorted {
            ($0.unit, $0.record) < ($1.unit, $1.record)
        }
        var names = RosterNames(try self.units(transaction), on: today)
        return WorkerHandOver(
            from: from, to: to, children: settled,
            disputed: naming.filter { $0.isDisputed }.map { $0.child },
            outsideRoster: settled.filter { !names.hold(to, in: $0.unit) })
    }

    private func openFiles(_ transaction: Transaction) throws -> [KnownChild] {
        let roles = try roles(transaction)
        return try UnitedChildren(transaction, sight(transaction)).children.filter { child in
            child.isInTheWork && roles.reader(in: child.unit) != .assessor
        }
    }
}

/// A worker of a unit, as its files name one.
private struct Worker: Hashable {
    let unit: Identifier
    let name: String
}

/// The names in the rosters over units, each unit's looked up once.
private struct RosterNames {
    private let tree: UnitTree
    private let day: CalendarDay
    private var byUnit: [Identifier: Set<String>] = [:]

    init(_ tree: UnitTree, on day: CalendarDay) {
        self.tree = tree
        self.day = day
    }

    mutating func hold(_ name: String, in unit: Identifier) -> Bool {
        let names = byUnit[unit] ?? tree.rosterNames(over: unit, on: day)
        byUnit[unit] = names
        return names.contains(WrittenText.key(name))
    }
}

extension KnownChild {
    fileprivate var isInTheWork: Bool { hasArrived && !summary.isClosed }

    fileprivate func isLookedAfter(by name: String) -> Bool {
        WrittenText.key(summary.worker) == WrittenText.key(name)
    }
}

extension Value {
    fileprivate func names(_ person: String) -> Bool {
        if case .text(let text) = self {
            WrittenText.key(text) == WrittenText.key(person)
        } else {
            false
        }
    }
}
