import Casework
import Node
import Records
import Replication
import Storage
import Trust
import Wire

extension World {
    /// Lets a fault strike an installation, or arms it.
    func strike(_ fault: FaultKind, _ number: Int, _ generator: inout Generator) throws {
        guard plan.has(fault), !installations[number].isDown else { return }
        let installation = try running(number)
        switch fault {
        case .crash: arm(.crash, installation, after: operations(&generator))
        case .power:
            arm(.crash, installation, after: operations(&generator), generator.below(101))
        case .full: arm(.full, installation, after: generator.below(8))
        case .disk:
            let faults: [SimulatedDisk.Fault] = [.writeError, .syncError, .readError]
            arm(faults[generator.below(3)], installation, after: generator.below(12))
        case .restore: try backUpOrRestore(installation, &generator)
        case .copy: try copy(installation)
        case .clocks: setClock(of: installation, &generator)
        case .newer: try writeAsNewer(installation, &generator)
        case .lies: installation.lies = true
        case .overstep: try overstep(installation)
        case .bits: try damage(installation, &generator)
        case .equivocate: try equivocate(installation, &generator)
        case .tickets: try misuseTicket(of: installation)
        case .older: try leaveToOlder(installation)
        case .revokedPerson: try revoke(installation, asMachine: false, &generator)
        case .revokedMachine: try revoke(installation, asMachine: true, &generator)
        case .moves: try reorganise(installation, &generator)
        case .cut, .slow, .standing, .oneWay, .forgetful: break
        }
    }

    /// After how many operations a program dies: mostly in the next thing that is written, at times
    /// in a long import or an exchange that brings much.
    private func operations(_ generator: inout Generator) -> Int {
        generator.below([40, 40, 200, 1000][generator.below(4)])
    }

    /// Lets a disk fail after so many further operations, unless it is in trouble already.
    ///
    /// - Parameter powerShare: as `Trouble` has it.
    func arm(
        _ fault: SimulatedDisk.Fault, _ installation: Installation, after operations: Int,
        _ powerShare: Int? = nil
    ) {
        guard installation.trouble == nil else { return }
        installation.trouble = Trouble(fault: fault, powerShare: powerShare)
        installation.disk.arm(fault, after: operations)
        note("\(installation.name) will suffer \(fault) after \(operations)")
    }

    /// The program is gone; what it had open is cut. It starts again when it is next needed.
    func die(_ installation: Installation) {
        note("\(installation.name) dies")
        installation.node = nil
        links.cutAll(of: installation)
    }

    /// Makes the disk of a program that is gone fit to start from.
    func mend(_ installation: Installation) {
        guard let trouble = installation.trouble else { return }
        var kept: Int?
        if trouble.isDeadly, installation.disk.hasStruck {
            kept = losePower(installation, trouble)
        }
        installation.disk.restart(keeping: kept)
        installation.trouble = nil
    }

    /// How many of the writes that were not synced are there when the power comes back; nil if all
    /// are, for only the program had died.
    private func losePower(_ installation: Installation, _ trouble: Trouble) -> Int? {
        guard let share = trouble.powerShare else {
            reached.insert(.programDied)
            bite(.crash)
            return nil
        }
        reached.insert(.powerLost)
        let unsynced = installation.disk.unsynced
        guard unsynced > 0 else { return nil }
        reached.insert(.unsyncedLost)
        let kept = unsynced * share / 100
        if kept < unsynced { bite(.power) }
        return kept
    }

    /// A fault of the disk that the program survives has struck: people mend it sooner or later.
    func endure(_ installation: Installation, _ trouble: Trouble) {
        reached.insert(trouble.fault == .full ? .diskFull : .diskFailed)
        bite(trouble.fault == .full ? .full : .disk)
        installation.trouble?.patience -= 1
        let isOver = trouble.fault != .full || trouble.patience <= 1
        if isOver { mend(installation) }
    }

    private func backUpOrRestore(
        _ installation: Installation, _ generator: inout Generator
    ) throws {
        guard installation.trouble == nil, let node = installation.node else { return }
        guard let backup = installation.backup, generator.chance(percent: 60) else {
            installation.backup = try backUp(
                installation, node, to: "\(folder)/b\(installation.number)",
                byCommand: generator.chance(percent: 50))
            return
        }
        restore(installation, from: backup)
    }

    /// Makes a backup with the command for it, or as files are copied.
    func backUp(
        _ installation: Installation, _ node: Node, to directory: String, byCommand: Bool
    ) throws -> Installation.Backup {
        try remove(directory)
        if byCommand {
            try makeFolder(directory)
            try node.store.backUp(to: Store.path(in: directory))
        } else {
            try node.store.checkpoint()
            try copyFolder(installation.directory, to: directory)
        }
        note("\(installation.name) is backed up")
        return .init(directory: directory, held: installation.held)
    }

    /// Puts a backup back; the program starts from it when it is next needed.
    func restore(_ installation: Installation, from backup: Installation.Backup) {
        reached.insert(.backupRestored)
        if backup.held != installation.held { bite(.restore) }
        die(installation)
        installation.isToBeReplaced = backup
    }

    private func copy(_ installation: Installation) throws {
        guard let node = copyable(installation) else { return }
        try copy(installation, node, named: "\(installation.name)′\(copies)")
    }

    /// How many copies of directories there are.
    var copies: Int { installations.count { $0.original != nil } }

    /// The node of an installation that may be copied; nil if there are copies enough, or it is
    /// one, or its disk is in trouble.
    func copyable(_ installation: Installation) -> Node? {
        guard installation.trouble == nil, installation.original == nil, copies < 2 else {
            return nil
        }
        return installation.node
    }

    /// Copies the directory of an installation to a machine of its own, where it is used as well.
    func copy(_ installation: Installation, _ node: Node, named name: String) throws {
        try node.store.checkpoint()
        let number = installations.count
        let machine = NewMachine("n\(number)", number: number, in: folder, plan, at: links.now)
        try copyFolder(installation.directory, to: machine.directory)
        let copy = machine.installation(
            number: number, name: name, unit: installation.unit, level: installation.level,
            keys: installation.keys, nodeKey: installation.nodeKey)
        copy.original = installation.number
        (copy.held, copy.everHeld) = (installation.held, installation.everHeld)
        copy.everAside = installation.everAside
        copy.hasLied = installation.hasLied
        copy.furtherPeople = installation.furtherPeople
        copy.formerPeople = installation.formerPeople
        installations.append(copy)
        reached.insert(.directoryCopied)
        note("\(installation.name) is copied")
    }

    private func setClock(of installation: Installation, _ generator: inout Generator) {
        let now = links.now / 1000
        let offsets: [Int64] = [-now, 2_303_683_200, -86_400, 3 * 86_400, -400 * 86_400, 0, 3600]
        // A worn-out quartz, or one that was never set, is out by seconds to minutes in a day.
        let drifts: [Int64] = [0, 0, -40, 40, 900]
        let offset = offsets[generator.below(offsets.count)]
        let drift = drifts[generator.below(drifts.count)]
        installation.machine.setClock(wrongBy: offset, driftADay: drift)
        note("\(installation.name)'s clock is wrong by \(offset) s, and \(drift) s more each day")
    }

    /// A newer program writes what this one cannot read.
    private func writeAsNewer(
        _ installation: Installation, _ generator: inout Generator
    ) throws {
        guard installation.trouble == nil, let node = installation.node else { return }
        let number = generator.below(100)
        let child = generator.pick(try node.unitedChildren().filter { $0.unit == node.unit })
        let isKind = child == nil || generator.chance(percent: 30)
        try writeAsNewer(installation, node, in: isKind ? nil : child?.record, number: number)
    }

    /// Writes an unknown operation and an unknown field into a file, or without one begins a record
    /// of an unknown kind.
    func writeAsNewer(
        _ installation: Installation, _ node: Node, in file: Dot?, number: Int
    ) throws {
        var writer = CBORWriter(capacity: 16)
        writer.write(arrayOf: 2)
        writer.write(-9)
        writer.write(number)
        let known = Operation.write(.field(7), .integer(1), replacing: [])
        let field = Operation.write(.field(4001), .text("新\(number)"), replacing: [])
        let edit = Edit(
            unit: node.unit, logClass: .routine, record: file,
            kind: file == nil ? RecordKind(rawValue: 77) : .child,
            operations: [.unknown(writer.bytes), known] + (file == nil ? [] : [field]))
        try attempt(installation, "writes what only newer programs know") {
            let dot = try node.write(edit)
            reached.formUnion(file == nil ? [.unknownKind] : [.unknownOperation, .unknownField])
            bite(.newer)
            return [dot]
        }
    }

    /// A person writes into the own records of the unit above, with a program that does not mind.
    func overstep(_ installation: Installation) throws {
        guard let node = installation.node, let above = oracle.parents[installation.unit] else {
            return
        }
        let description = LogDescription(
            unit: above, writer: installation.keys.writer.publicKey,
            incarnation: UInt64(links.now), logClass: .own)
        let change = Change(
            record: nil, kind: .unit, time: links.now / 1000, form: 1,
            operations: [.write(.field(1), .text("越权"), replacing: [])])
        let dot = Dot(log: description.log, number: 1)
        let bytes = change.encode(at: dot)
        let hash = Chain.next(Chain.start(description), bytes: bytes)
        let run = PackedRun(
            first: 1, count: 1, payload: Compression.pack(bytes, effort: .quick), hash: hash,
            signature: RunSignature.sign(hash, with: installation.keys.writer))
        try attempt(installation, "oversteps") {
            try node.write { transaction in
                let log = try transaction.insertLog(
                    description, isAuthorised: plan.options.canary == .check(.authority))
                let logged = LoggedChange(dot: dot, range: 0..<bytes.count, change: change)
                _ = try transaction.append(run, to: log, changes: [logged])
            }
            reached.insert(.overstepped)
            bite(.overstep)
            return [dot]
        }
    }
}
