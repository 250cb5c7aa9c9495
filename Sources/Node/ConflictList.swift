import Casework
import Records

/// Everything that a person must decide, as far as this node sees it.
package struct ConflictList: Sendable {
    /// Hard ones first.
    package let cells: [CellConflict]
    /// Structural conflicts, in the fixed order in which they are found.
    package let files: [FileConflict]

    /// How many decisions wait, in cells and between files.
    package var count: Int { cells.count + files.count }

    /// How many cells act by the more protective value meanwhile.
    package var hardCount: Int { cells.count { $0.conflict.rule.isHard } }

    /// The same without what people disagree about in a danger, where the person may not know that
    /// there is one.
    func known(to roles: PersonRoles) -> ConflictList {
        let known = cells.filter { conflict in
            let cell = conflict.conflict.cell
            guard let form = Forms.form(of: conflict.conflict.kind),
                form[cell.field]?.isUrgent == true
            else { return true }
            return form.mayRead(cell, as: roles.reader(in: conflict.unit))
        }
        return ConflictList(cells: known, files: files)
    }

    /// The conflict of a cell that goes by a name; the field may be named as people name it.
    package func cell(_ name: String) -> CellConflict? { cells.first { $0.goes(by: name) } }

    /// The conflict of files that goes by a name, whatever the order of its codes.
    package func files(_ name: String) -> FileConflict? {
        let isOfOne = name.hasSuffix("!")
        let codes = (isOfOne ? name.dropLast() : name[...]).split(separator: "+")
            .compactMap { RecordCode(written: String($0)) }
        return files.first { conflict in
            let files = conflict.conflict.files
            return isOfOne == (files.count == 1) && files.count == codes.count
                && files.allSatisfy { file in codes.contains { $0.matches(file) } }
        }
    }
}
