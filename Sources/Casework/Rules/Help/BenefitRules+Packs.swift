/// The packs that are compiled in. What is marked as general knowledge, [K] in the sources, a unit
/// changes by an entry of its own.
extension BenefitRules {
    private typealias Ground = EntitlementRule.Ground

    private static let unattended = "民发〔2019〕62号、民发〔2020〕125号"
    private static let disabled = "国发〔2015〕52号 [K]"
    private static let jinghong = "景政发〔2018〕31号"
    private static let fangshan = "北京市房山区未成年人社会保护试点方案(2014)"

    private static let severe = [Ground(categories: [3]), Ground(grades: [1, 2])]
    private static let poor = Ground(categories: [5])

    /// M45: by the standard of orphans. The sealed category has an allowance of its own, which no
    /// list shows.
    private static let living = [
        EntitlementRule(
            Benefit.orphanAllowance, [Ground(categories: [1])], continuesAtSchool: true,
            source: jinghong),
        EntitlementRule(
            Benefit.unattendedAllowance, [Ground(categories: [2])], continuesAtSchool: true,
            source: unattended),
        EntitlementRule(
            Benefit.sealedAllowance, [Ground(categories: [8])], continuesAtSchool: true,
            source: jinghong),
    ]

    /// M45, M49: 0—6岁, the seventh year in full.
    private static let disability = [
        EntitlementRule(Benefit.careAllowance, severe, source: disabled),
        EntitlementRule(
            Benefit.disabilityAllowance, [Ground(categories: [5], grades: [1, 2, 3, 4])],
            source: disabled),
        EntitlementRule(
            Benefit.rehabilitation, [Ground(disabilities: [1, 2, 3, 4, 5, 6, 7])], ageBelow: 7,
            source: jinghong),
    ]

    /// M46, M47, M50.
    private static let school = [
        EntitlementRule(
            Benefit.vocationalSchooling, [Ground(schooling: [Schooling.vocational])],
            ageBelow: 20, source: jinghong),
        EntitlementRule(
            Benefit.premiumSupport, [poor] + severe, source: jinghong),
    ]

    /// What 国发〔2015〕52号 says of the allowances for the disabled, and what is usual of 低保 and 特困.
    static let national = BenefitRules(
        number: 1, name: "national", title: Wording("全国通行口径", "national"),
        entitlements: living + disability,
        pairs: [
            BenefitPair(
                Benefit.orphanAllowance, Benefit.unattendedAllowance, .excludes,
                source: unattended),
            BenefitPair(
                Benefit.orphanAllowance, Benefit.disabilityAllowance, .excludes,
                source: disabled),
            BenefitPair(
                Benefit.unattendedAllowance, Benefit.disabilityAllowance, .excludes,
                source: disabled),
            BenefitPair(
                Benefit.unattendedAllowance, Benefit.minimumAllowance, .difference,
                source: unattended + " [K]"),
            BenefitPair(
                Benefit.unattendedAllowance, Benefit.destituteSupport, .difference,
                source: unattended + " [K]"),
            BenefitPair(
                Benefit.minimumAllowance, Benefit.destituteSupport, .excludes, source: "[K]"),
        ])

    /// S4: M45, M46, M47, M49.
    static let jinghong2018 = BenefitRules(
        number: 2, name: "jinghong-2018", title: Wording("景洪市2018年办法", "Jinghong, 2018"),
        entitlements: living + disability + school,
        pairs: [
            BenefitPair(
                Benefit.orphanAllowance, Benefit.unattendedAllowance, .excludes,
                source: jinghong)
        ])

    /// S1: M44, "叠加发放", and M48, 0-3岁, the fourth year in full.
    static let fangshan2014 = BenefitRules(
        number: 3, name: "fangshan-2014",
        title: Wording("房山区2014年试点", "Fangshan pilot, 2014"),
        entitlements: living + [
            EntitlementRule(
                Benefit.severeDisabilitySupport, [Ground(categories: [3])], source: fangshan),
            EntitlementRule(
                Benefit.graveIllnessSupport, [Ground(categories: [4])], source: fangshan),
            EntitlementRule(
                Benefit.infantInsurance, [.everyone], ageBelow: 4, isForRegistered: true,
                source: fangshan),
            EntitlementRule(
                Benefit.training, [Ground(categories: [6, 7]), Ground(categories: [1, 2])],
                ageFrom: 16, source: fangshan),
        ],
        pairs: [
            BenefitPair(
                Benefit.careAllowance, Benefit.severeDisabilitySupport, .together,
                source: fangshan),
            BenefitPair(
                Benefit.severeDisabilitySupport, Benefit.graveIllnessSupport, .together,
                source: fangshan),
        ])

    /// For a place that lets everything stand beside everything, or writes all of its own.
    static let unrestricted = BenefitRules(
        number: 4, name: "own-rules", title: Wording("本地自定", "rules of one's own"),
        entitlements: [], pairs: [])
}
