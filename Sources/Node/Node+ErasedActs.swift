import Casework
import Records
import Storage
import Wire

extension Node {
    /// Writes into the registers what was done with a file that is about to be erased, as far as
    /// it is known here: who opened, gave out or handed over what of it, on which days and how
    /// often. Its code stands there, and nothing that it says of the child.
    ///
    /// - Parameter units: in whose logs the changes stand that are erased.
    func noteActs(
        with file: ChildFile, in units: [Identifier], _ transaction: Transaction
    ) throws {
        let forms = try self.units(transaction).forms
        guard let first = units.first, let form = forms.form(of: file.form.kind) else { return }
        var authors = try AuthorDirectory(self, transaction)
        for part in file.all {
            guard let row = try transaction.recordRow(part.id) else { continue }
            let record = try transaction.record(row)
            let acts = try ErasedActs(of: record, row.id, by: form, &authors)
            let unit = units.contains(row.unit) ? row.unit : first
            try note(try acts.entries(), inRegistersOf: unit, transaction)
        }
    }

    private func note(
        _ entries: [Operation], inRegistersOf unit: Identifier, _ transaction: Transaction
    ) throws {
        for start in stride(from: 0, to: entries.count, by: ErasedActs.mostOfAChange) {
            let part = Array(entries[start...].prefix(ErasedActs.mostOfAChange))
            let registers = try beginRegisters(of: unit, in: transaction)
            _ = try write(registers.spread(part), reason: "", in: transaction)
        }
    }
}
