/// Finds the cells of a report that are withheld where it leaves the county (domain section 3).
///
/// Whoever reads the report knows the equations of its sums, that a cell is withheld only if
/// somebody is counted in it, and this rule. It is withheld so that
/// (1) no cell of one to four children is shown;
/// (2) no such cell can be solved for from the cells that are shown, however the sums are combined;
/// (3) nor can it be pinned down between bounds: at least five numbers remain possible for it, as
///     far as bounds can be followed from sum to sum.
/// The cost: further cells, the smallest that will do, are withheld beside them.
struct SmallCells {
    /// Fewer children than this are not shown.
    static let least = 5
    /// How often bounds are followed through all sums. They settle after a few rounds; a bound that
    /// still creeps after so many leaves far more numbers than are asked for.
    private static let mostRounds = 200

    private let values: [Int]
    private let equations: [Sum]
    /// The equations that a cell stands in.
    private let places: [[Int]]
    private(set) var hidden: [Bool]

    /// Cells that add up to the same on both sides.
    private struct Sum {
        let left: [Int]
        let right: [Int]

        var sides: [[Int]] { [left, right] }
    }

    /// - Parameters:
    ///   - values: what is counted in each cell; 0 where nothing has come.
    ///   - equations: cells by their places in `values`, whose sums are the same.
    init(_ values: [Int], equations: [(left: [Int], right: [Int])]) {
        self.values = values
        self.equations = equations.map { Sum(left: $0.left, right: $0.right) }
        var places = Array(repeating: [Int](), count: values.count)
        for (index, equation) in equations.enumerated() {
            for cell in equation.left + equation.right { places[cell].append(index) }
        }
        self.places = places
        hidden = values.map { (1..<Self.least).contains($0) }
        while protectSums() || protectCells() {}
    }

    /// Looks at each equation by itself; true if a further cell was withheld.
    private mutating func protectSums() -> Bool {
        var isChanged = false
        for equation in equations where !isSafe(equation) {
            if hidePartner(in: [equation]) { isChanged = true }
        }
        return isChanged
    }

    /// Whether an equation alone tells nothing of its withheld cells. Where they all stand on one
    /// side, their sum is known, and each is at least 1: what is left above that must be enough.
    private func isSafe(_ equation: Sum) -> Bool {
        let counts = equation.sides.map { side in side.count { hidden[$0] } }
        guard counts[0] == 0 || counts[1] == 0 else { return true }
        let side = counts[0] > 0 ? equation.left : equation.right
        let withheld = side.filter { hidden[$0] }
        guard !withheld.isEmpty else { return true }
        let room = withheld.reduce(0) { $0 + values[$1] } - withheld.count
        return withheld.count > 1 && room >= Self.least - 1
    }

    /// Looks at all equations together; true if a further cell was withheld. Of cells that share an
    /// equation one is helped at a time: what helps it may help the others.
    private mutating func protectCells() -> Bool {
        let exposed = (solvable() + confined()).filter { values[$0] < Self.least }
        var helped = Array(repeating: false, count: equations.count)
        var isChanged = false
        for cell in exposed where !places[cell].contains(where: { helped[$0] }) {
            let own = places[cell].map { equations[$0] }
            guard hidePartner(in: own) || hidePartner(in: equations) else { continue }
            for place in places[cell] { helped[place] = true }
            isChanged = true
        }
        return isChanged
    }

    /// Withholds the smallest cell that is shown beside one that is not: first among those that
    /// stand on the same side of an equation, for the other is the sum that people ask for.
    private mutating func hidePartner(in equations: [Sum]) -> Bool {
        var best: (isOther: Bool, value: Int, cell: Int)?
        for equation in equations {
            for side in equation.sides {
                let isOther = !side.contains { hidden[$0] }
                let isTouched = !isOther || equation.sides.joined().contains { hidden[$0] }
                for cell in side where isTouched && !hidden[cell] && values[cell] > 0 {
                    let candidate = (isOther, values[cell], cell)
                    if best.map({ Self.precedes(candidate, $0) }) ?? true { best = candidate }
                }
            }
        }
        if let best { hidden[best.cell] = true }
        return best != nil
    }

    private static func precedes(
        _ one: (isOther: Bool, value: Int, cell: Int),
        _ other: (isOther: Bool, value: Int, cell: Int)
    ) -> Bool {
        if one.isOther != other.isOther { return other.isOther }
        return (one.value, one.cell) < (other.value, other.cell)
    }

    /// The withheld cells that the equations alone determine.
    private func solvable() -> [Int] {
        var system = LinearSystem(unknowns: values.count)
        for equation in equations {
            let left = equation.left.filter { hidden[$0] }.map { (unknown: $0, isNegative: false) }
            let right = equation.right.filter { hidden[$0] }.map { (unknown: $0, isNegative: true) }
            system.insert((left + right).sorted { $0.unknown < $1.unknown })
        }
        return system.determined
    }

    /// The withheld cells of which too few numbers remain.
    private func confined() -> [Int] {
        var bounds = CellBounds(values, hidden: hidden)
        for _ in 0..<Self.mostRounds {
            let before = bounds
            for equation in equations {
                bounds.narrow(equation.left, by: equation.right)
                bounds.narrow(equation.right, by: equation.left)
            }
            if bounds == before { break }
        }
        return values.indices.filter { cell in
            hidden[cell] && bounds.width(of: cell).map { $0 < Self.least } ?? false
        }
    }
}
