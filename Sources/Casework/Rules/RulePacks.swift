/// The rule packs that are compiled in.
package enum RulePacks {
    package static let all = [
        jinghong2018, national2019, national2020, guangdong2020, fangshan2014, fujian2020,
    ]

    /// The pack that counts unless a unit names another.
    package static let standard = national2020

    /// The pack of a name or title as people write it; nil if there is none.
    package static func named(_ written: String) -> RulePack? {
        let key = WrittenText.key(written)
        return all.first { pack in
            [pack.name, pack.title.chinese, pack.title.english].contains {
                WrittenText.key($0) == key
            }
        }
    }

    /// S4: 景政发〔2018〕31号, the fourteen cells of M13. 失踪 is not in its matrix; someone whom a
    /// court declared missing is beside an unable parent no less gone than the dead.
    package static let jinghong2018 = RulePack(
        name: "jinghong-2018", title: Wording("景洪市2018年办法", "Jinghong, 2018"),
        source: "景政发〔2018〕31号", from: day(2018, 1, 1), gone: [.dead, .declaredMissing],
        unable: [.outOfContact, .severelyDisabled, .gravelyIll, .inCustody], onlyBesideGone: [],
        leastMonths: [], countsUnattended: true, severity: .standard)

    /// 民发〔2019〕62号.
    package static let national2019 = RulePack(
        name: "national-2019", title: Wording("全国2019年意见", "national, 2019"),
        source: "民发〔2019〕62号", from: day(2020, 1, 1), gone: [.dead, .declaredMissing],
        unable: unable2019, onlyBesideGone: [], leastMonths: [], countsUnattended: true,
        severity: .standard)

    /// 民发〔2019〕62号 with what 民发〔2020〕125号 added: guardianship revoked, expelled.
    package static let national2020 = RulePack(
        name: "national-2020", title: Wording("全国2020年通知", "national, 2020"),
        source: "民发〔2019〕62号、民发〔2020〕125号", from: day(2021, 1, 1),
        gone: [.dead, .declaredMissing],
        unable: unable2019 + [.guardianshipRevoked, .expelled], onlyBesideGone: [],
        leastMonths: [], countsUnattended: true, severity: .standard)

    /// Guangdong's wording: 失联 and custody count after six months, deportation only beside a
    /// parent who is dead or missing.
    package static let guangdong2020 = RulePack(
        name: "guangdong-2020", title: Wording("广东省口径", "Guangdong"),
        source: "民发〔2019〕62号、民发〔2020〕125号(广东省口径)", from: day(2021, 1, 1),
        gone: [.dead, .declaredMissing],
        unable: unable2019 + [.guardianshipRevoked, .expelled], onlyBesideGone: [.expelled],
        leastMonths: [
            .init(circumstance: .outOfContact, months: 6),
            .init(circumstance: .inCustody, months: 6),
            .init(circumstance: .inCompulsoryTreatment, months: 6),
            .init(circumstance: .otherwiseDetained, months: 6),
        ], countsUnattended: true,
        severity: DisabilityRule(grades: [1, 2], otherGrades: [3, 4], otherCategories: [5, 6]))

    /// S1: the pilot in 房山 names its groups by causes ("因监护人服刑、重病、遗弃等原因实际无人监护")
    /// and leaves the judgement to a person; only orphans follow from the parents.
    package static let fangshan2014 = RulePack(
        name: "fangshan-2014", title: Wording("房山区2014年试点", "Fangshan pilot, 2014"),
        source: "北京市房山区未成年人社会保护试点方案(2014)", from: day(2014, 1, 1),
        gone: [.dead, .declaredMissing], unable: [.inCustody, .gravelyIll, .outOfContact],
        onlyBesideGone: [], leastMonths: [], countsUnattended: false, severity: .standard)

    /// Fujian counts the deportation of both parents as well (民发〔2020〕125号 as it is read there).
    package static let fujian2020 = RulePack(
        name: "fujian-2020", title: Wording("福建省口径", "Fujian"),
        source: "民发〔2019〕62号、民发〔2020〕125号(福建省口径)", from: day(2021, 1, 1),
        gone: [.dead, .declaredMissing],
        unable: unable2019 + [.guardianshipRevoked, .expelled], onlyBesideGone: [],
        leastMonths: [], countsUnattended: true, severity: .standard)

    private static let unable2019: [Circumstance] = [
        .outOfContact, .severelyDisabled, .gravelyIll, .inCustody, .inCompulsoryTreatment,
        .otherwiseDetained,
    ]

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
        guard let day = CalendarDay(year: year, month: month, day: day) else {
            preconditionFailure("a day of the calendar")
        }
        return day
    }
}
