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

    /// The conflict of a cell that goes by a name.
    package func cell(_ name: String) -> CellConflict? {
        cells.first { $0.name.lowercased() == name.lowercased() }
    }

    /// The conflict of files that goes by a name.
    package func files(_ name: String) -> FileConflict? {
        files.first { $0.name.lowercased() == name.lowercased() }
    }
}
