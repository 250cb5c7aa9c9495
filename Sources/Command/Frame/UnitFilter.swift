import ArgumentParser
import Casework
import Node
import Wire

/// Of which units a list shows what it lists.
struct UnitFilter: ParsableArguments {
    @Option(
        help: .words(
            "只列该单位及其下级", "only of this unit and those below it", value: "unit"))
    var unit: String?

    /// The unit that is named, with those below it; nil if none is, for all.
    func units(_ node: Node, _ names: Names) throws -> [Identifier]? {
        try unit.map { try node.units(atOrBelow: names.tree.find($0).id) }
    }

    /// The unit that is named; this machine's where none is.
    func root(_ names: Names) throws -> Identifier { try names.find(unit) }

    /// The unit that is named, with those below it; if none is, all units that are known here.
    func knownUnits(_ node: Node, _ names: Names) throws -> [Identifier] {
        try units(node, names) ?? names.tree.units.map(\.id)
    }
}
