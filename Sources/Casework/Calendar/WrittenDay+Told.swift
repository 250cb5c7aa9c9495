extension WrittenDay {
    /// The day that a person tells from the day of telling: 今天, yesterday, and a month and a day
    /// without the year. Only for what is typed now: in a table nobody knows when it was written.
    ///
    /// - Parameters:
    ///   - yearless: which day a month and a day mean; nil if they mean none.
    ///   - day: from which that one is sought, such as the end of a period; nil for today.
    package static func day(
        _ written: String, toldOn today: CalendarDay, yearless: YearlessDay? = nil,
        from day: CalendarDay? = nil
    ) -> CalendarDay? {
        if let days = distances[WrittenText.key(written)] { return today.adding(days: days) }
        guard let told = monthAndDay(WrittenText.narrow(written)) else { return nil }
        return yearless?.day(told, from: day ?? today)
    }

    /// In days from today.
    private static let distances = [
        "前天": -2, "昨天": -1, "昨日": -1, "今天": 0, "今日": 0, "明天": 1, "后天": 2,
        "yesterday": -1, "today": 0, "tomorrow": 1,
    ]
}

extension Field {
    /// What a person typed today, with the day itself in place of one that is told from today.
    package func told(_ written: String, on today: CalendarDay) -> String {
        guard case .day = type else { return written }
        return WrittenDay.day(written, toldOn: today, yearless: yearless)?.description ?? written
    }
}
