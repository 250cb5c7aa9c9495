/// Is one measured value of a figure.
struct Figure: Equatable, Sendable {
    let definition: FigureDefinition
    /// In the unit of the definition; the median where there were several runs.
    let value: Double
    /// How many runs the value stands for.
    let runs: Int

    init(_ definition: FigureDefinition, _ value: Double, runs: Int = 1) {
        self.definition = definition
        self.value = value
        self.runs = runs
    }

    func target(at size: LoadSize) -> FigureTarget? { definition.targets[size] }

    /// Whether the target is reached; nil where there is none.
    func isMet(at size: LoadSize) -> Bool? { target(at: size)?.isMet(by: value) }
}
