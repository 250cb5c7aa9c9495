import ArgumentParser
import Casework
import Node
import Records

/// Which conflicts are meant.
struct ConflictFilter: ParsableArguments {
    @OptionGroup var filter: UnitFilter

    @Flag(help: .words("只取硬分歧", "only hard ones"))
    var hard = false

    @Option(help: .words("只取该类", "only of this kind", value: "kind"))
    var kind: ConflictKind?

    @Option(
        help: .words(
            "只取儿童档案的该字段(编号、英文名或中文名称;记录中的写作 走访/日期)",
            "only of this field of children's files, by number, name or label; one of an entry as "
                + "visits/date", value: "field"))
    var field: String?

    /// Whether all are meant.
    var isEmpty: Bool { filter.unit == nil && !hard && kind == nil && field == nil }

    /// The conflicts that are meant, hard ones first, then soft ones, then those between files.
    func conflicts(_ node: Node, _ names: Names) throws -> (
        cells: [CellConflict], files: [FileConflict]
    ) {
        let units = try filter.units(node, names)
        let field = try field.map { try FieldName($0, in: names.tree.forms.child) }
        let all = try node.conflicts()
        let cells = all.cells.filter { conflict in
            (kind ?? .value) == .value && units?.contains(conflict.unit) != false
                && (!hard || conflict.conflict.rule.isHard)
                && field?.names(conflict.conflict.cell, of: conflict.conflict.kind) != false
        }
        let files = all.files.filter { conflict in
            !hard && field == nil && (kind == nil || kind == ConflictKind(conflict.conflict))
                && (units == nil || conflict.children.contains { units?.contains($0.unit) == true })
        }
        return (cells, files)
    }
}
