import Records

/// When a guardian whose rights a court revoked may ask for them back: from three months to one
/// year after (法发〔2014〕24号).
enum RestorationWindow {
    /// Whether a day lies in the window that a revocation opened.
    static func allows(_ day: CalendarDay, after revoked: CalendarDay) -> Bool {
        (revoked.adding(months: 3)...revoked.adding(months: 12)).contains(day)
    }
}

extension Record {
    /// The last day on which the ladder says that guardianship was revoked, not after a day.
    func revokedBefore(_ day: CalendarDay) -> CalendarDay? {
        ladderEntries.filter { $0.ladderStep == GuardianshipLadder.revoked }
            .compactMap { CalendarDay($0.value(EntryFieldNumber.Custody.date)) }
            .filter { $0 <= day }.max()
    }
}
