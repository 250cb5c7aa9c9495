import Casework
import Records
import Storage
package import Wire

extension Node {
    /// The registers of a unit; nil as long as nobody wrote into them.
    ///
    /// Two machines of a unit that began them without knowing of each other each began a record:
    /// both are seen as one.
    package func registers(of unit: Identifier) throws -> ChildFile? {
        try read { try registers(of: unit, $0) }
    }

    private func registers(
        of unit: Identifier, _ transaction: Transaction
    ) throws -> ChildFile? {
        let rows = try transaction.recordRows(of: unit, kind: .register)
        return try rows.first.map { row in
            let sight = try sight(transaction)
            try sight.require(row)
            return try Self.registers(with: row, by: sight.forms(), transaction)
        }
    }

    /// A record of registers with the others of its unit.
    ///
    /// - Parameter forms: as this node sees them, where a person reads or writes.
    static func registers(
        with row: RecordRow, by forms: FormBook = .builtIn, _ transaction: Transaction
    ) throws -> ChildFile {
        let others = try transaction.recordRows(of: row.unit, kind: .register)
            .filter { $0.id != row.id }
        return ChildFile(
            try open(row, transaction), others: try others.map { try open($0, transaction) },
            forms)
    }

    /// The registers of a unit, begun if need be.
    package func beginRegisters(of unit: Identifier) throws -> ChildFile {
        try registers(of: unit) ?? write { try beginRegisters(of: unit, in: $0) }
    }

    func beginRegisters(of unit: Identifier, in transaction: Transaction) throws -> ChildFile {
        if let found = try registers(of: unit, transaction) { return found }
        _ = try role(in: unit, transaction)
        let naming = Operation.write(
            .field(RegisterForm.unit), .bytes(unit.bytes), replacing: [])
        let edits = Edit.all([naming], of: nil, .register, in: unit, reason: nil)
        _ = try write(edits, in: transaction)
        guard let begun = try registers(of: unit, transaction) else {
            throw NodeError.notAuthorised(unit: unit)
        }
        return begun
    }
}
