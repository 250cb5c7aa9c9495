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
        try read { transaction in
            let rows = try transaction.recordRows(of: unit, kind: .register)
            return try rows.first.map { row in
                try sight(transaction).require(row)
                return try Self.registers(with: row, transaction)
            }
        }
    }

    /// A record of registers with the others of its unit.
    static func registers(with row: RecordRow, _ transaction: Transaction) throws -> ChildFile {
        let others = try transaction.recordRows(of: row.unit, kind: .register)
            .filter { $0.id != row.id }
        return ChildFile(
            try open(row, transaction), others: try others.map { try open($0, transaction) })
    }

    /// The registers of a unit, begun if need be.
    package func beginRegisters(of unit: Identifier) throws -> ChildFile {
        if let found = try registers(of: unit) { return found }
        _ = try role(in: unit)
        let naming = Operation.write(
            .field(RegisterForm.unit), .bytes(unit.bytes), replacing: [])
        _ = try write(
            Edit(
                unit: unit, logClass: .routine, record: nil, kind: .register,
                operations: [naming]))
        guard let begun = try registers(of: unit) else { throw NodeError.notAuthorised(unit: unit) }
        return begun
    }
}
