import Casework

extension SectionStanding {
    /// For programs.
    func json(on today: CalendarDay, _ language: Language) -> JSON {
        [
            "section": JSON(section.number), "label": .string(section.label[language]),
            "lastConfirmed": JSON(last?.description), "due": JSON(due?.description),
            "stale": .bool(isStale(on: today)),
        ]
    }

    /// The part with the day on which it was last confirmed.
    var wording: Wording {
        let never = Wording("从未", "never")
        return Wording(
            "\(section.label.chinese)(\(last?.description ?? never.chinese))",
            "\(section.label.english) (\(last?.description ?? never.english))")
    }
}

extension [SectionStanding] {
    /// What should be confirmed again; nil if nothing is.
    func staleWording(on today: CalendarDay) -> Wording? {
        let stale = filter { $0.isStale(on: today) }
        guard !stale.isEmpty else { return nil }
        let parts = Wording { language in
            stale.map { $0.wording[language] }.joined(separator: language.separator)
        }
        return Wording(
            "需重新核实:\(parts.chinese)(hamlet child confirm)",
            "to be confirmed again: \(parts.english) (`hamlet child confirm`)")
    }
}
