/// Is a figure as programs read it; every key is always there, null where there is no target.
struct FigureRecord: Encodable {
    private enum Key: String, CodingKey { case value, unit, target, comparison, met, runs }

    let figure: Figure
    let size: LoadSize

    func encode(to encoder: any Encoder) throws {
        let target = figure.target(at: size)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(figure.value, forKey: .value)
        try container.encode(figure.definition.unit, forKey: .unit)
        try container.encode(target?.bound, forKey: .target)
        try container.encode(target?.comparison, forKey: .comparison)
        try container.encode(figure.isMet(at: size), forKey: .met)
        try container.encode(figure.runs, forKey: .runs)
    }
}
