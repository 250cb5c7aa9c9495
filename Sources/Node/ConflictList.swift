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

    /// The conflict of a cell that goes by a name; the field may be named as people name it.
    package func cell(_ name: String) -> CellConflict? { cells.first { $0.goes(by: name) } }

    /// The conflict of files that goes by a name, whatever the order of its codes.
    package func files(_ name: String) -> FileConflict? {
        let codes = name.lowercased().split(separator: "+").sorted()
        return files.first { $0.name.lowercased().split(separator: "+").sorted() == codes }
    }
}
