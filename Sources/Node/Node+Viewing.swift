package import Casework
import Records
import Storage
package import Wire

extension Node {
    /// Shows a record in the role that this person has in its unit (domain section 3). Every page
    /// and list of fields comes from here: nobody above the node chooses a role, or what is opened.
    ///
    /// - Parameters:
    ///   - reason: why what is sealed is opened, which is recorded; nil leaves it sealed.
    ///   - unitName: what people call a unit.
    package func view(
        of file: ChildFile, _ language: Language, opening reason: String? = nil,
        unitName: @escaping (Identifier) -> String
    ) throws -> SeenFile {
        let role = try reader(of: file)
        let opening = try reason.flatMap { try openSealed(file, reason: $0) }
        let now = try opening == nil ? file : self.file(file.named.id)
        return SeenFile(
            file: now,
            view: FileView(
                now.record, on: today, role: role, language, opensSealed: opening != nil,
                form: now.form, unitName: unitName),
            fields: now.form.fields.filter { now.form.mayRead(.field($0.number), as: role) },
            opening: opening)
    }

    /// Fails unless this person may read a field of a record.
    package func require(_ field: Field, isReadableIn file: ChildFile) throws {
        try file.form.check(field, isReadableBy: reader(of: file))
    }

    /// A child's file is for those who have a role in its unit; other records are read by anyone
    /// whose node holds them, as an outsider where there is none.
    private func reader(of file: ChildFile) throws -> FormRole {
        let unit = file.working.unit
        return try file.named.row.kind == .child ? role(in: unit) : roles().reader(in: unit)
    }

    /// What this person may read of what is handed out whole: lists and conflicts.
    package func reader() throws -> Reader { Reader(try roles()) }
}
