package import Casework
package import Records
import Storage
import Trust
package import Wire

extension Node {
    /// Writes what another tree gets of a child's file, and in the file that it was handed over.
    /// The file stays open until the receipt comes back.
    ///
    /// - Parameter other: to whom, in words.
    /// - Returns: the bytes to be carried there, which are in clear, and how much stays behind.
    package func handOver(
        _ child: ChildFile, to other: String, purpose: String
    ) throws -> (bytes: [UInt8], rest: HandOverRest) {
        let purpose = try purpose.stated(for: .handOver)
        let file = child.working
        let role = try role(in: file.unit)
        let from = try units().name(of: file.unit)
        return try write { transaction in
            let names = try writers(of: child, transaction)
            let parcel = HandOver(
                of: child.united, from: from, code: RecordCode(file.id).description, day: today,
                purpose: purpose, person: try author(transaction).name, role: role,
                writer: { names[$0] ?? "" })
            let bytes = parcel.encode()
            // What the other side could not read must not be noted as handed over.
            guard (try? HandOver.decode(bytes)) != nil else {
                throw NodeError.changeTooLarge(bytes.count)
            }
            let told = parcel.entry(
                in: ChildForm.handOvers, other: other, sum: Self.shortSum(bytes))
            _ = try write([(file.id, [told])], reason: purpose, in: transaction)
            return (bytes, parcel.rest)
        }
    }

    /// Begins a file with what another tree handed over.
    ///
    /// What the person's role may not write is left out.
    ///
    /// - Returns: the file, the receipt, and how many facts were left out.
    package func receive(
        _ bytes: [UInt8], in unit: Identifier
    ) throws -> (file: Dot, receipt: HandOverReceipt, left: Int) {
        let parcel = try Self.reading(.handOver) { () throws(WireError) in
            try HandOver.decode(bytes)
        }
        let role = try role(in: unit)
        let sum = Self.shortSum(bytes)
        let isAllowed = { (operation: Operation) in
            (try? Forms.child.check([operation], areWritableBy: role)) != nil
        }
        var changes = parcel.changes.map { $0.filter(isAllowed) }.filter { !$0.isEmpty }
        guard let child = changes.first?.lazy.compactMap(\.name).first else {
            throw FieldRefusal.missing(field: ChildField.name)
        }
        let left = parcel.changes.joined().count - changes.joined().count
        changes[0].append(parcel.entry(in: ChildForm.origins, other: parcel.from, sum: sum))
        let name = try units().name(of: unit)
        return try write { transaction in
            try transaction.refresh(Derivation.derive)
            try requireNew(sum, of: child, transaction)
            let file = try begin(changes, in: unit, reason: parcel.purpose, transaction)
            let receipt = HandOverReceipt(
                sum: sum, oldCode: parcel.code, unit: name, newCode: RecordCode(file).description)
            return (file, receipt, left)
        }
    }

    /// Closes the file that a receipt is about.
    package func close(by bytes: [UInt8]) throws -> (file: Dot, receipt: HandOverReceipt) {
        let receipt = try Self.reading(.receipt) { () throws(WireError) in
            try HandOverReceipt.decode(bytes)
        }
        let child = try child(receipt.oldCode)
        let isMeant = child.all.contains {
            HandOver.sums(in: ChildForm.handOvers, of: $0.record).contains(receipt.sum)
        }
        guard isMeant else { throw ChildFault.notHandedOver(receipt.oldCode) }
        _ = try closeChild(
            child, status: String(ChildStatus.moved), reason: String(ClosingReason.elsewhere),
            note: "\(receipt.unit) \(receipt.newCode)")
        return (child.named.id, receipt)
    }

    /// The same file is not received twice, or the child would stand here twice.
    private func requireNew(
        _ sum: String, of child: String, _ transaction: Transaction
    ) throws {
        for (row, bytes) in try transaction.summaries(kind: .child) {
            guard try Self.known(row, bytes)?.summary.name == child,
                HandOver.sums(in: ChildForm.origins, of: try transaction.record(row)).contains(sum)
            else { continue }
            throw ChildFault.alreadyReceived(RecordCode(row.id).description)
        }
    }

    private static func shortSum(_ bytes: [UInt8]) -> String {
        Sum.of(bytes).identifier.description
    }

    private static func reading<Result>(
        _ file: NodeFile, _ body: () throws(WireError) -> Result
    ) throws -> Result {
        do { return try body() } catch { throw NodeError.unreadable(file, error) }
    }
}

extension Operation {
    /// The child's name, if the operation writes one.
    fileprivate var name: String? {
        guard case .write(.field(ChildField.name), .text(let name), _) = self else { return nil }
        return name
    }
}
