import Records
import Storage
import Trust
import Wire

/// Takes in the parcels that came from outside or were written here.
///
/// (1) What counts of a parcel follows from the changes and the statements alone, as decision 11
///     says; what does not is kept, passed on and listed.
/// (2) Where the log itself is held, it speaks for itself: what a parcel says of it is compared,
///     and counts no second time.
struct Carrying {
    private let node: Node
    private let transaction: Transaction

    init(_ node: Node, _ transaction: Transaction) {
        self.node = node
        self.transaction = transaction
    }

    /// Takes in the parcels to which changes belong that were stored just now, and notes which
    /// files that were carried have got something new.
    ///
    /// - Parameter isBegun: whether more of the log was here; of one that begins the grants may
    ///   still be on their way.
    func learn(_ run: CheckedRun, of log: StoredLog, isBegun: Bool) throws {
        guard log.logClass != .own else { return }
        let parcels = try parcels(in: run.changes, of: log)
        try take(parcels.sorted(), isPatient: !isBegun)
        let files = run.changes.filter { $0.change?.kind != .parcel }.compactMap(\.record)
        try transaction.noteLate(Set(files))
        try compare(run, of: log)
    }

    /// The parcels of which changes hold something, by the names that they go by here. Only the log
    /// that began a parcel adds to it: nobody else gets it proven again.
    private func parcels(in changes: [LoggedChange], of log: StoredLog) throws -> Set<Dot> {
        let own = changes.filter { $0.change?.kind == .parcel && $0.record?.log == log.id }
        return try Set(transaction.named(own, in: log).compactMap(\.record))
    }

    /// A fork has given the parcels in the branches other names.
    func rename(in log: Identifier) throws {
        guard try transaction.log(log)?.logClass != .own else { return }
        let naming = try ForkNaming(transaction)
        for parcel in try transaction.vanishedParcels() {
            try transaction.forgetCarried(in: parcel, naming)
            try closeReport(of: parcel)
        }
        try take(try transaction.parcels(in: log), isAnew: true)
    }

    /// Looks again at the parcels that did not count: statements have come.
    ///
    /// - Parameter log: of which alone more counts than before; nil if it may be any.
    func retry(in log: Identifier? = nil) throws {
        try take(try transaction.waitingParcels(in: log))
    }

    /// Looks at all parcels again, for what counted may count no more. Where all of the logs still
    /// counts nothing need be proven anew.
    func relearn() throws {
        let book = try node.book(transaction)
        let doubtful = try transaction.countingParcels().filter { parcel, logs in
            try !logs.allSatisfy { try isSettled($0, in: parcel, book) }
        }
        try take(doubtful.map(\.parcel), isAnew: true)
        try retry()
    }

    /// Whether all that a parcel shows of a log counts whatever else is stated.
    private func isSettled(_ log: Identifier, in parcel: Dot, _ book: GrantBook) throws -> Bool {
        guard let shown = try transaction.carriedLog(log)?.description,
            let holder = try transaction.log(named: parcel.log), holder.isOpen
        else { return false }
        return try book.acceptance(of: shown) == .everything
            && book.carrying(from: shown.unit, in: LogDescription.decode(holder.description))
                == .everything
    }

    /// Finds out anew what all parcels have brought.
    func relearnAll() throws {
        let parcels = try transaction.recordRows(of: nil, kind: .parcel)
        try take(parcels.map(\.id), isAnew: true)
    }

    /// Takes in parcels, as far as they are here.
    ///
    /// - Parameters:
    ///   - isPatient: whether nobody is told yet of one that only lacks statements.
    ///   - isAnew: whether what each has brought before is forgotten first.
    func take(_ parcels: [Dot], isPatient: Bool = false, isAnew: Bool = false) throws {
        guard !parcels.isEmpty else { return }
        // No change is stored meanwhile, so no name can become another.
        let naming = try ForkNaming(transaction)
        for parcel in parcels {
            if isAnew { try transaction.forgetCarried(in: parcel, naming) }
            try take(parcel, naming, isPatient: isPatient)
        }
        try Erasing(node, transaction).takeBack()
    }

    private func take(_ id: Dot, _ naming: ForkNaming?, isPatient: Bool) throws {
        // One of which nothing counts now may count when that is adopted.
        guard let row = try transaction.recordRow(id), [.parcel, .nothing].contains(row.kind) else {
            return try transaction.forgetWaiting(parcel: id)
        }
        switch ParcelPieces.find(in: try transaction.changes(of: row), of: id) {
        case .incomplete: try transaction.noteWaiting(parcel: id)
        case .broken: try refuse(id, naming)
        case .bytes(let bytes, let numbers):
            guard let parcel = try? Parcel.decode(bytes) else { return try refuse(id, naming) }
            // The grants that it shows prove themselves.
            try node.learn(parcel.excerpts.flatMap(\.grants), in: transaction)
            switch try ParcelCheck(node, transaction, row).check(parcel, in: numbers) {
            case .refused: try refuse(id, naming)
            case .impossible: try refuse(id, naming, forGood: true)
            case .waiting: try wait(id, naming, isPatient: isPatient)
            case .counts(let parts): try keep(parts, of: parcel, in: row, naming)
            }
        }
    }

    private func keep(
        _ parts: [ParcelCheck.Part], of parcel: Parcel, in row: RecordRow, _ naming: ForkNaming?
    ) throws {
        for part in parts {
            try transaction.keep(
                part.changes, of: part.log, ending: part.ends, in: row.id, to: row.unit, naming)
        }
        if parts.allSatisfy(\.isWhole) {
            try transaction.forgetWaiting(parcel: row.id)
        } else {
            try transaction.noteWaiting(parcel: row.id)
        }
        try transaction.noteLate(Set(parcel.files))
        try Erasing(node, transaction).noticeCarried(Set(parcel.files))
        if try parts.contains(where: { try isContested($0) }) { return try report(row.id) }
        try closeReport(of: row.id)
    }

    /// Whether another parcel shows another change under one of the dots.
    private func isContested(_ part: ParcelCheck.Part) throws -> Bool {
        try part.changes.contains { change in
            let number = change.dot.number
            return try transaction.carriedSums(of: change.dot.log, in: number...number)
                .contains { $0.sum != change.sum }
        }
    }

    private func wait(_ id: Dot, _ naming: ForkNaming?, isPatient: Bool) throws {
        try transaction.forgetCarried(in: id, naming)
        try transaction.noteWaiting(parcel: id)
        if !isPatient { try report(id) }
    }

    /// - Parameter isFinal: whether it need never be looked at again: else each statement that
    ///   comes would have it proven, or all of the log read for it.
    private func refuse(
        _ id: Dot, _ naming: ForkNaming?, forGood isFinal: Bool = false
    ) throws {
        try transaction.forgetCarried(in: id, naming)
        if isFinal {
            try transaction.forgetWaiting(parcel: id)
        } else {
            try transaction.noteWaiting(parcel: id)
        }
        try report(id)
    }

    /// A log has come of which parcels have shown something: if one said otherwise, they are judged
    /// anew, that one first, for others may have been in doubt because of it.
    private func compare(_ run: CheckedRun, of log: StoredLog) throws {
        guard let now = try transaction.log(key: log.key) else { return }
        let carried = try transaction.carriedSums(of: log.id, in: run.run.first...run.run.last)
        let sums = try transaction.sums(of: now, at: Set(carried.map(\.number)))
        var wrong = Set(
            carried.filter { sums[$0.number] != nil && sums[$0.number] != $0.sum }.map(\.parcel))
        wrong.formUnion(
            try transaction.parcels(misplacingStretchesOf: now, after: run.run.first - 1))
        guard !wrong.isEmpty else { return }
        let others = Set(carried.map(\.parcel)).subtracting(wrong)
        try take(wrong.sorted() + others.sorted())
    }

    private func report(_ parcel: Dot) throws {
        let name = subject(parcel)
        try node.report(.refusedParcel, subject: name, detail: name, in: transaction)
    }

    private func closeReport(of parcel: Dot) throws {
        try transaction.closeIncident(
            kind: IncidentKind.refusedParcel.rawValue, subject: subject(parcel),
            time: node.environment.now())
    }

    private func subject(_ parcel: Dot) -> [UInt8] {
        parcel.log.bytes + parcel.number.bigEndianBytes
    }
}
