import Casework
import Storage
package import Wire

extension Node {
    /// Writes into the registers of this node's unit that a sheet with children's data goes out:
    /// what, of how many, for what and by whom. They are replicated upwards. Only then may the
    /// sheet be written: whoever may not write into the registers takes none out.
    ///
    /// - Parameters:
    ///   - unit: of which, and of those below it, the sheet is.
    ///   - what: the sheet's title.
    ///   - purpose: required.
    ///   - count: how many rows it has.
    package func noteExport(
        of unit: Identifier, what: String, purpose: String, count: Int
    ) throws {
        let purpose = try purpose.stated(for: .opening)
        try write { transaction in
            _ = try noteExport(
                of: unit, what: what, purpose: purpose, count: count, in: transaction)
        }
    }

    /// - Returns: the name of the person who exports.
    func noteExport(
        of unit: Identifier, what: String, purpose: String, count: Int? = nil,
        in transaction: Transaction
    ) throws -> String {
        let role = try role(in: self.unit, transaction)
        if let field = Forms.register[RegisterForm.exports] {
            try Forms.register.check(field, isWritableBy: role)
        }
        let person = try author(transaction).name
        let texts = [
            (EntryFieldNumber.Export.day, today.description),
            (EntryFieldNumber.Export.what, what), (EntryFieldNumber.Export.purpose, purpose),
            (EntryFieldNumber.Export.person, person),
            (EntryFieldNumber.Export.count, count.map(String.init) ?? ""),
        ]
        try note(
            texts, of: (EntryFieldNumber.Export.unit, unit), in: RegisterForm.exports, transaction)
        return person
    }
}
