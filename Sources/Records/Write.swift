/// A value that some change wrote into a cell, with what it replaced.
package struct Write: Hashable, Sendable {
    package let cell: Cell
    package let dot: Dot
    package let value: Value
    package let replacing: [Dot]

    package init(cell: Cell, dot: Dot, value: Value, replacing: [Dot]) {
        self.cell = cell
        self.dot = dot
        self.value = value
        self.replacing = replacing
    }
}
