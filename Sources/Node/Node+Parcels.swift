import Casework
package import Records
import Storage
import Trust
package import Wire

/// Carrying the history of files to the unit to which they have moved.
extension Node {
    /// Whether the history of a file, or some of it, was carried to a unit.
    package func hasCarried(_ file: Dot, to unit: Identifier) throws -> Bool {
        try read { try !$0.carriedDots(of: file, to: unit).isEmpty }
    }

    /// Carries the history of a child's files that stand elsewhere, where it can be carried.
    func carryHistory(
        of child: ChildFile, to unit: Identifier, in transaction: Transaction
    ) throws {
        let files = child.all.filter { $0.unit != unit }.map(\.id)
        _ = try carry(files, to: unit, isLate: false, in: transaction)
    }

    /// Writes a parcel of what was not carried before.
    ///
    /// - Parameter isLate: whether the files had moved before; then what was written to go before
    ///   everything else goes on so. Otherwise the new file holds it already.
    /// - Returns: whether there was something that can be carried.
    private func carry(
        _ files: [Dot], to unit: Identifier, isLate: Bool, in transaction: Transaction
    ) throws -> Bool {
        let wanted = try files.map {
            (file: $0, dots: try missing(of: $0, in: unit, transaction))
        }
        var maker = try ParcelMaker(self, transaction, to: unit)
        guard let bytes = try maker.parcel(of: wanted) else { return false }
        let pieces = ParcelPieces.operations(of: bytes)
        let logClass = isLate && maker.isUrgent ? LogClass.urgent : .routine
        let edit = { (parcel: Dot?, operations: [Operation]) in
            Edit(
                unit: unit, logClass: logClass, record: parcel, kind: .parcel,
                operations: operations)
        }
        let parcel = try write([edit(nil, pieces[0])], in: transaction)[0]
        _ = try write(pieces.dropFirst().map { edit(parcel, $0) }, in: transaction)
        try Carrying(self, transaction).take([parcel])
        try transaction.refresh(Derivation.derive)
        return true
    }

    /// The changes of a file that count here, were not carried to a unit and are not erased there.
    private func missing(
        of file: Dot, in unit: Identifier, _ transaction: Transaction
    ) throws -> Set<Dot> {
        guard let row = try transaction.recordRow(file) else { return [] }
        let left = Set(try transaction.changes(of: row).map(\.dot))
            .subtracting(try transaction.carriedDots(of: file, to: unit))
        return left.subtracting(try transaction.erasedDots(among: left, in: unit))
    }

    /// Carries what was written to files after they had moved, by whoever did not know of it yet.
    /// Where another process is busy with the store, or the disk is full, it waits for the next
    /// exchange.
    ///
    /// - Returns: whether something was carried.
    func carryLateIfPossible() throws -> Bool {
        do {
            let late = try store.read(key: keys.data) { try $0.lateFiles() }
            guard !late.isEmpty else { return false }
            return try write { transaction in
                try late.map { try carryLate($0, in: transaction) }.contains(true)
            }
        } catch is StoreError {
            return false
        } catch is NodeError {
            // Nobody asked for it: an exchange does not fail for it.
            return false
        }
    }

    /// What cannot be carried by this person stays noted for the next who can.
    private func carryLate(_ file: Dot, in transaction: Transaction) throws -> Bool {
        guard let row = try transaction.recordRow(file) else {
            try transaction.forgetLate(file)
            return false
        }
        var (hasCarried, isComplete) = (false, true)
        for unit in try transaction.units(receiving: file)
        where try !missing(of: file, in: unit, transaction).isEmpty {
            let isOurs = try mayCarryOn(row, to: unit, transaction)
            let done = try isOurs && carry([file], to: unit, isLate: true, in: transaction)
            hasCarried = hasCarried || done
            isComplete = isComplete && done
        }
        if isComplete { try transaction.forgetLate(file) }
        return hasCarried
    }

    /// Whether this person may write in the unit, and this node is the first that may see both: a
    /// machine of a unit nearer to both does it before one further up.
    private func mayCarryOn(
        _ row: RecordRow, to unit: Identifier, _ transaction: Transaction
    ) throws -> Bool {
        let book = try book(transaction)
        let target = LogDescription(
            unit: unit, writer: person, incarnation: try incarnation(transaction),
            logClass: .routine)
        let above = ([row.unit] + book.ancestors(of: row.unit)).drop {
            !book.isUnit(unit, atOrBelow: $0)
        }
        guard book.authority(for: target) != nil, above.contains(self.unit) else { return false }
        return !above.prefix { $0 != self.unit }.contains { nearer in
            book.all.contains {
                $0.subject == .node && $0.unit == nearer && book.isInForce($0)
            }
        }
    }
}
