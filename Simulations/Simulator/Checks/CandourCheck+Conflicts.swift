import Casework
import Node
import Records

/// What a node lists as being in conflict, as a person sees it who sits at it.
extension CandourCheck {
    /// Compares the list with what the oracle expects: nothing is missing, nothing is invented, and
    /// of hard conflicts the more protective value acts.
    ///
    /// - Parameter isSought: for which of the expected groups of files, by their number, it is
    ///   asked whether something is missing.
    func compare(
        _ expected: ExpectedConflicts, _ name: String, _ node: Node, where isSought: (Int) -> Bool
    ) throws {
        let list = try node.conflicts()
        try compare(list.files.map(\.conflict), expected, name)
        try compareLikenesses(list.files.map(\.conflict), expected, name, where: isSought)
        let listed = Dictionary(grouping: list.cells, by: \.files)
        for (files, conflicts) in listed.sorted(by: { $0.value[0].name < $1.value[0].name }) {
            try compare(conflicts, of: files, expected, name)
        }
        for (number, files) in expected.groups.enumerated() where isSought(number) {
            let cells = Set((listed[files] ?? []).map(\.conflict.cell))
            for cell in try missing(from: cells, of: files, expected, node) {
                throw Failure(
                    .candour, "\(name), record \(files[0]), \(cell): a conflict is not listed")
            }
        }
    }

    /// Compares which files were written to after they had been closed.
    private func compare(
        _ conflicts: [StructuralConflict], _ expected: ExpectedConflicts, _ name: String
    ) throws {
        let listed = Set(conflicts.compactMap(\.fileEditedAfterClosing))
        for file in expected.files {
            let closing = expected.closing(of: file)
            guard listed.contains(file) || closing.isEdited else { continue }
            let status = expected.expectation(of: [file]).cells[.field(ChildField.status)]
            let mayBe = closing.mayBeEdited && status?.mayBe(\.endsFile) ?? false
            let mustBe =
                closing.isEdited && status?.isSurely(\.endsFile) ?? false
                && !expected.fromElsewhere.contains(file)
            guard listed.contains(file) ? mayBe : !mustBe else {
                throw Failure(
                    .candour,
                    "\(name), record \(file): \(mustBe ? "not " : "")listed as written to after "
                        + "its closing")
            }
        }
    }

    private func compare(
        _ conflicts: [CellConflict], of files: [Dot], _ expected: ExpectedConflicts, _ name: String
    ) throws {
        guard let group = files.first.flatMap(expected.group) else { return }
        guard group == files else {
            throw Failure(.candour, "\(name) takes \(files) for one child's instead of \(group)")
        }
        let (expectation, form) = (expected.expectation(of: files), expected.form(of: files))
        for conflict in conflicts.map(\.conflict) where expectation.isPlain(conflict.cell) {
            let values = conflict.sides.map(\.value)
            let cell = expectation.cells[conflict.cell] ?? ExpectedCell()
            let isInvented = conflict.cell.isElement || !cell.mayBeDisputed
            let fault =
                (isInvented ? "a conflict is listed that is none" : cell.fault(in: values))
                ?? form.flatMap {
                    ExpectedActing($0.field(of: conflict.cell)).fault(in: conflict)
                }
            if let fault {
                throw Failure(
                    .candour,
                    "\(name), record \(files[0]), \(conflict.cell): \(fault): \(conflict.sides)")
            }
        }
    }

    /// The cells in which people disagree, which are not listed though the person may know of it.
    private func missing(
        from listed: Set<Cell>, of files: [Dot], _ expected: ExpectedConflicts, _ node: Node
    ) throws -> [Cell] {
        let disputed = expected.expectation(of: files).cells.filter { cell, values in
            !cell.isElement && values.isDisputed && !listed.contains(cell)
                && !(files.count > 1 && values.mayEndFile(cell))
        }
        guard !disputed.isEmpty, let form = expected.form(of: files) else { return [] }
        let roles = expected.units(of: files).map { (try? node.role(in: $0)) ?? .assessor }
        return disputed.keys.sorted().filter { cell in
            form[cell.field]?.isUrgent != true
                || roles.allSatisfy { form.mayRead(cell, as: $0) }
        }
    }
}

extension ExpectedCell {
    /// Whether it says of a file that work on it has ended: of files that are seen as one that says
    /// nothing against the others.
    fileprivate func mayEndFile(_ cell: Cell) -> Bool {
        cell == .field(ChildField.status) && mayBe(\.endsFile)
    }

    /// Whether one of the values that may be shown is such.
    fileprivate func mayBe(_ isSuch: (Value) -> Bool) -> Bool {
        most.values.contains(where: isSuch)
    }
}

extension Value {
    /// Whether it is a state that ends the work on a file.
    var endsFile: Bool {
        if case .integer(let code) = self { ChildStatus.ends(Int(code)) } else { false }
    }
}

extension StructuralConflict {
    fileprivate var fileEditedAfterClosing: Dot? {
        if case .editedAfterClosing(let file) = self { file } else { nil }
    }
}

extension Cell {
    /// Elements of a set never conflict: adding wins.
    fileprivate var isElement: Bool { if case .element = self { true } else { false } }
}
