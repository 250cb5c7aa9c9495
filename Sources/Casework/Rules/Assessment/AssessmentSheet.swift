/// A published score sheet as data (M15, M16): the items with what each answer counts, the levels
/// that follow from the total, and what bypasses the total. A sheet that changes becomes another
/// one, with a number of its own, so that what was found by the old one keeps its meaning.
package struct AssessmentSheet: Hashable, Sendable {
    /// By the code list of sheets, which also has its title.
    package let number: Int
    /// For programs and the command line: `return-risk`.
    package let name: String
    /// The documents that it is taken from.
    package let source: String
    /// In the order in which they are asked.
    package let items: [Item]
    /// What bypasses the total.
    package let triggers: [Trigger]
    /// How the points of the items become one figure.
    package let scoring: Scoring
    /// From the least figure up; none where the sheet only finds reasons.
    package let bands: [Band]
    /// When the child is assessed again.
    package let schedule: ClockLength

    /// One question.
    package struct Item: Hashable, Sendable {
        /// Within the sheet, below 100.
        package let number: Int
        /// What is judged.
        package let label: Wording
        /// What can be answered, in the order of the sheet.
        package let options: [Option]

        /// Finds what a person wrote: an answer by its words, or its points.
        package func points(_ written: String) -> Points? {
            let key = WrittenText.key(written)
            let named = options.first { option in
                [option.label.chinese, option.label.english].contains { WrittenText.key($0) == key }
            }
            if let named { return named.points }
            return Points(written: written).flatMap { points in
                options.contains { $0.points == points } ? points : nil
            }
        }
    }

    /// One answer.
    package struct Option: Hashable, Sendable {
        /// What it counts.
        package let points: Points
        /// In the sheet's own words, shortened.
        package let label: Wording

        init(_ points: Points, _ chinese: String, _ english: String) {
            self.points = points
            label = Wording(chinese, english)
        }
    }

    /// What makes the total unnecessary, such as a child that is being beaten.
    package struct Trigger: Hashable, Sendable {
        /// Within the sheet, above 100.
        package let number: Int
        /// What is met or not.
        package let label: Wording
        /// The place, among the bands, of the level that it leads to.
        package let band: Int
    }

    /// How points become one figure.
    package enum Scoring: Hashable, Sendable {
        /// All of them are added up.
        case sum
        /// The gravest answer decides.
        case highest
    }

    /// A level of the sheet.
    package struct Band: Hashable, Sendable {
        /// The least figure of the level.
        package let from: Points
        /// As the sheet calls it.
        package let label: Wording
        /// The level of the file's own field that it proposes.
        package let risk: Int
        /// Who acts first; nil where the sheet says nothing.
        package let acting: Wording?
    }

    /// What people call it.
    package var title: Wording { CodeLists.assessmentSheet.label(number) }

    /// The highest figure that can come of it.
    package var most: Points {
        let best = items.map { $0.options.map(\.points).max() ?? 0 }
        switch scoring {
        case .sum: return best.reduce(0, +)
        case .highest: return best.max() ?? 0
        }
    }

    /// The level of a figure; nil for a sheet without levels.
    package func band(of figure: Points) -> Band? {
        bands.last { $0.from <= figure } ?? bands.first
    }

    /// Finds an item or a trigger by its number or words; nil if the sheet has none.
    package func question(named written: String) -> Int? {
        let key = WrittenText.key(written)
        let all = items.map { ($0.number, $0.label) } + triggers.map { ($0.number, $0.label) }
        return all.first { number, label in
            String(number) == key || WrittenText.key(label.chinese) == key
                || WrittenText.key(label.english) == key
        }?.0
    }
}

extension AssessmentSheet.Item {
    init(
        _ number: Int, _ chinese: String, _ english: String, _ options: AssessmentSheet.Option...
    ) {
        self.init(number: number, label: Wording(chinese, english), options: options)
    }
}

extension AssessmentSheet.Trigger {
    init(_ number: Int, _ chinese: String, _ english: String, to band: Int) {
        self.init(number: number, label: Wording(chinese, english), band: band)
    }
}

extension AssessmentSheet.Band {
    init(
        from: Points, _ chinese: String, _ english: String, risk: Int, acting: Wording? = nil
    ) {
        self.init(from: from, label: Wording(chinese, english), risk: risk, acting: acting)
    }
}
