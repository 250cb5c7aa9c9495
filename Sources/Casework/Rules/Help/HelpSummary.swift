import Records

/// The few facts of a child's file by which lists find who should be helped and is not (M43). What
/// is sealed stays in the file, but for what is known of the parents: packs judge by it, and no
/// other module can ask for it.
package struct HelpSummary: Hashable, Sendable {
    /// Current entries of the register, in their order.
    package var held: [HeldEntitlement] = []
    /// Kinds that are applied for and not decided, sorted.
    package var applied: [Int] = []
    /// Why something is not had: kind and reason.
    package var explained: [Explained] = []
    /// What a survey says that the child receives, sorted.
    package var surveyed: [Int] = []
    /// By the code list; 0 where nothing stands.
    package var disability = 0
    /// By the code list; 0 where nothing stands.
    package var disabilityGrade = 0
    /// By the code list of kinds of registration; 0 where nothing stands.
    package var registration = 0
    /// By the code list; 0 where nothing stands.
    package var schooling = 0
    /// Of which there is one that asks for nothing more: `referralSettled`, `measureSettled`. What
    /// is still to be done the open items say.
    package var settled = 0

    /// The bit of `settled` for a referral: verified, or refused and something else done.
    package static let referralSettled = 1
    /// The bit of `settled` for a measure: verified.
    package static let measureSettled = 2
    /// What is written of both parents, each combination if people disagree; only where a pack
    /// could count both. Which packs there are is not the summary's matter: offices define some.
    var parents: [Parents] = []

    /// What is written of a child's parents.
    struct Parents: Hashable, Sendable {
        let father: Circumstance
        let mother: Circumstance
    }

    /// Why a child who meets the conditions has nothing.
    package struct Explained: Hashable, Sendable {
        /// By the code list of benefits.
        package let kind: Int
        /// By the code list of reasons; 0 for one in other words.
        package let reason: Int
    }

    init() {}

    /// - Parameter items: what the record still asks to be done.
    init(_ record: Record, asking items: [OpenItem]) {
        let acting = { (number: Int) in Forms.child[number].flatMap { record.acting($0) }.code }
        disability = acting(ChildField.disabilityCategory)
        disabilityGrade = acting(ChildField.disabilityGrade)
        registration = acting(ChildField.hukouKind)
        schooling = acting(ChildField.schoolState)
        surveyed = record.currentFacts(of: ChildField.benefits).map(\.code)
            .filter { !Benefit.isSealed($0) }
        held = Self.current(record, ChildField.entitlements).compactMap { HeldEntitlement($0) }
            .filter { !Benefit.isSealed($0.kind) }
        applied = Self.applied(in: record).filter { !Benefit.isSealed($0) }
        explained = Self.explained(in: record).filter { !Benefit.isSealed($0.kind) }
        let asked = Set(items.map(\.entry))
        let isSettled = { (collection: Int) in
            Self.current(record, collection).contains { !asked.contains($0.id) }
        }
        if isSettled(ChildField.referrals) { settled |= Self.referralSettled }
        if isSettled(ChildField.measures) { settled |= Self.measureSettled }
        parents = Self.parents(of: record)
    }

    private static func current(_ record: Record, _ collection: Int) -> [Entry] {
        record.entries(of: collection).filter(\.isCurrent)
    }

    private static func applied(in record: Record) -> [Int] {
        typealias Number = EntryFieldNumber.Application
        let open = EntryTest.lacks(Number.state, ApplicationState.decided)
        return current(record, ChildField.applications).filter(open.mayHold)
            .map { $0.code(Number.kind) }.sorted()
    }

    private static func explained(in record: Record) -> [Explained] {
        typealias Number = EntryFieldNumber.Uncovered
        return current(record, ChildField.uncovered).filter { $0.day(Number.settled) == nil }
            .map { Explained(kind: $0.code(Number.kind), reason: $0.code(Number.reason)) }
    }

    private static func parents(of record: Record) -> [Parents] {
        DerivedCategory.parents(of: record)
            .map { Parents(father: $0.father.circumstance, mother: $0.mother.circumstance) }
            .filter { $0.father.canCount && $0.mother.canCount }
    }

    /// The categories that are set, with those that follow from the parents by a pack, waiting
    /// times left out of account.
    package func categories(beside set: [Int], by pack: RulePack) -> [Int] {
        let judged = parents.map {
            pack.judge(ParentState($0.father), ParentState($0.mother)).category
        }
        return set
            + [Category.orphan, Category.unattended].filter {
                judged.contains($0) && !set.contains($0)
            }
    }
}
