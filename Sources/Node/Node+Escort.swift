package import Casework
package import Wire

extension Node {
    /// The escort table that holds in a unit: its own, or that of the nearest unit above that has
    /// one, or the standard (M59).
    ///
    /// - Returns: the table, and whose it is; nil for the standard.
    package func escortTable(in unit: Identifier) throws -> (table: EscortTable, of: NamedUnit?) {
        let tree = try units()
        var next = tree[unit]
        while let here = next {
            if let record = try here.record.map({ try open($0).record }),
                let table = EscortTable(record)
            {
                return (table, here)
            }
            next = here.parent.flatMap { tree[$0] }
        }
        return (.standard, nil)
    }
}
