/// What follows from answers by a sheet. It is derived whenever it is asked for, and never stored.
package struct AssessmentResult: Hashable, Sendable {
    /// Nil for a sheet of a newer program, from whose answers nothing follows here.
    package let sheet: AssessmentSheet?
    /// As they were given, fitting or not.
    package let answers: AssessmentAnswers

    /// Pairs answers with the sheet that they were given by.
    package init(_ sheet: AssessmentSheet?, _ answers: AssessmentAnswers) {
        self.sheet = sheet
        self.answers = answers
    }

    /// The figure of the answers that there are; zero where the sheet is not known.
    package var figure: Points {
        let points = (sheet?.items ?? []).compactMap { answers[$0.number] }
        return sheet?.scoring == .highest ? points.max() ?? 0 : points.reduce(0, +)
    }

    /// The triggers that were met.
    package var triggers: [AssessmentSheet.Trigger] {
        (sheet?.triggers ?? []).filter { (answers[$0.number] ?? 0) > 0 }
    }

    /// The items that nobody answered.
    package var missing: [AssessmentSheet.Item] {
        (sheet?.items ?? []).filter { answers[$0.number] == nil }
    }

    /// The level: by the gravest trigger that was met, else by the figure once every item is
    /// answered; nil until then, and for a sheet without levels.
    package var band: AssessmentSheet.Band? {
        guard let sheet, !sheet.bands.isEmpty else { return nil }
        let met = triggers.map(\.band).filter(sheet.bands.indices.contains)
        if let gravest = met.map({ sheet.bands[$0] }).max(by: { $0.risk < $1.risk }) {
            return gravest
        }
        return missing.isEmpty ? sheet.band(of: figure) : nil
    }

    /// In a sheet without levels, what was found: the items that count something.
    package var reasons: [AssessmentSheet.Item] {
        guard let sheet, sheet.bands.isEmpty else { return [] }
        return sheet.items.filter { (answers[$0.number] ?? 0) > 0 }
    }

    /// Answers that the sheet does not know: another item, or points that no answer has.
    package var unfit: [Int] {
        guard let sheet else { return [] }
        return answers.all.filter { answer in
            if sheet.triggers.contains(where: { $0.number == answer.item }) { return false }
            let item = sheet.items.first { $0.number == answer.item }
            return item?.options.contains { $0.points == answer.points } != true
        }.map(\.item)
    }
}
