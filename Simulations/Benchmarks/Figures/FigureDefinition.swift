/// Says what a figure is and what it has to reach at each size.
struct FigureDefinition: Equatable, Sendable {
    /// The stable name by which programs read the figure: lower case, with hyphens.
    let name: String
    let title: Wording
    let unit: FigureUnit
    /// A size that is absent has no target; the figure may be measured there all the same.
    let targets: [LoadSize: FigureTarget]

    /// Defines a figure with the same target at each of some sizes.
    init(
        _ name: String, _ unit: FigureUnit, _ target: FigureTarget?, at sizes: [LoadSize],
        zh chinese: String, en english: String
    ) {
        self.name = name
        self.unit = unit
        title = Wording(zh: chinese, en: english)
        targets =
            target.map { target in
                Dictionary(uniqueKeysWithValues: sizes.map { ($0, target) })
            } ?? [:]
    }

    /// Defines a figure whose target depends on the size.
    init(
        _ name: String, _ unit: FigureUnit, _ targets: [LoadSize: FigureTarget],
        zh chinese: String, en english: String
    ) {
        self.name = name
        self.unit = unit
        self.targets = targets
        title = Wording(zh: chinese, en: english)
    }
}
