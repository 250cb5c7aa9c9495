import Records

/// Finds what does not fit together in the help for a child; found anew whenever it is asked for.
struct HelpDoubts {
    let record: Record
    let benefits: UnitBenefits
    let today: CalendarDay
    /// Whether kinds that are sealed count: the caller has recorded that they are opened.
    let opensSealed: Bool

    /// Overlaps first.
    var all: [HelpDoubt] {
        overlaps + differences + applied + stopped + consents + senders + rivals
    }

    private func current(_ collection: Int) -> [Entry] { record.currentEntries(of: collection) }

    private func isShown(_ kind: Int) -> Bool { opensSealed || !Benefit.isSealed(kind) }

    private var held: [HeldEntitlement] {
        current(ChildField.entitlements).compactMap { HeldEntitlement($0) }
            .filter { isShown($0.kind) }
    }

    private var overlaps: [HelpDoubt] {
        BenefitOverlap.all(among: held, by: benefits).map { .overlap($0) }
    }

    /// Where the survey and the register differ about what is received now. A survey that names
    /// nothing says nothing.
    private var differences: [HelpDoubt] {
        let surveyed = record.currentFacts(of: ChildField.benefits).map(\.code)
            .filter { $0 != CodeList.unlisted && isShown($0) }
        let month = CalendarMonth(of: today)
        var registered: [Int] = []
        for kind in held.filter({ $0.isDue(in: month) }).map(\.kind)
        where !registered.contains(kind) { registered.append(kind) }
        let more = surveyed.filter { !registered.contains($0) }.map {
            HelpDoubt.surveyOnly(kind: $0)
        }
        let fewer = registered.filter { !surveyed.contains($0) }
            .map { HelpDoubt.registerOnly(kind: $0) }
        return more + (surveyed.isEmpty ? [] : fewer)
    }

    /// Paid from the month after it was confirmed (民发〔2019〕62号).
    private var applied: [HelpDoubt] {
        typealias Number = EntryFieldNumber.Application
        return current(ChildField.applications).compactMap { entry in
            guard entry.code(Number.state) == ApplicationState.confirmed,
                isShown(entry.code(Number.kind)), let decided = entry.day(Number.decided),
                let expected = CalendarMonth(of: decided).adding(months: 1),
                let from = entry.month(Number.paidFrom), from != expected
            else { return nil }
            return .paidFrom(kind: entry.code(Number.kind), from, expected: expected)
        }
    }

    /// Ended the month after the condition stopped.
    private var stopped: [HelpDoubt] {
        typealias Number = EntryFieldNumber.Entitlement
        return current(ChildField.entitlements).compactMap { entry in
            guard isShown(entry.code(Number.kind)), let day = entry.day(Number.stopped),
                let last = [entry.month(Number.paidThrough), entry.month(Number.to)]
                    .compactMap({ $0 }).max(), last > CalendarMonth(of: day)
            else { return nil }
            return .paidBeyond(
                kind: entry.code(Number.kind), last, last: CalendarMonth(of: day))
        }
    }

    private var consents: [HelpDoubt] {
        typealias Number = EntryFieldNumber.Referral
        return current(ChildField.referrals).compactMap { entry in
            let subject = entry.code(Number.subject)
            let sent = entry.day(Number.sent) ?? today
            guard let matter = ConsentRules.matter(of: subject), !isConsented(matter, on: sent)
            else { return nil }
            return .noConsent(subject: subject, matter: matter)
        }
    }

    private func isConsented(_ matter: Int, on day: CalendarDay) -> Bool {
        typealias Number = EntryFieldNumber.Consent
        return current(ChildField.consents).contains { entry in
            entry.code(Number.matter) == matter
                && (entry.day(Number.given) ?? .latest) <= day
                && day <= (entry.day(Number.until) ?? .latest)
                && day < (entry.day(Number.withdrawn) ?? .latest)
        }
    }

    /// Only departments that S2 names are held to its sharing out; an office's own are not.
    private var senders: [HelpDoubt] {
        current(ChildField.referrals).map { $0.code(EntryFieldNumber.Referral.from) }
            .filter { CodeLists.department[$0] != nil }
            .filter { !CareStep.referral.departments.contains($0) }
            .map { .notReferring(department: $0) }
    }

    /// Two who write the next version without knowing of each other leave both.
    private var rivals: [HelpDoubt] {
        let replaced = current(ChildField.plans).compactMap(\.corrects)
        return Set(replaced).count < replaced.count ? [.rivalPlans] : []
    }
}
