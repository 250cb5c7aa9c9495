package import Records

/// The ladder of intervening with guardians: 劝诫 → 制止 → 训诫 → 责令改正 → 临时监护 → 撤销 → 恢复 (M54,
/// M55; 未成年人保护法 92–94, 108, 118; 法发〔2014〕24号).
///
/// (1) Every step that was taken stands as an entry; where the ladder stands is a value beside
///     them, written with each step that moves it.
/// (2) A weaker step that is taken anew moves nothing: protection is lessened only by restoring.
/// (3) Two who move it apart without knowing of each other disagree, and a person decides; while
///     they do, a further step stands beside theirs as one more side.
package enum GuardianshipLadder {
    static let temporary = 5
    static let revoked = 6
    static let restored = 7

    /// From the most protective to the least.
    package static let order = [6, 5, 4, 3, 2, 1, 7]

    /// In the order of the ladder. The village and the township admonish and stop; police
    /// reprimand and order; what courts and 民政 decide only the county enters.
    package static let steps = [
        LadderStep(
            number: 1, roles: keepers, authorities: [1, 2, 3, 5, 6], needsDocument: false,
            follows: [0, 1, 2, restored]),
        LadderStep(
            number: 2, roles: keepers, authorities: [1, 2, 3, 5, 6], needsDocument: false,
            follows: [0, 1, 2, restored]),
        LadderStep(
            number: 3, roles: keepers, authorities: [3], needsDocument: true, follows: [1, 2, 3]),
        LadderStep(
            number: 4, roles: keepers, authorities: [3], needsDocument: true, follows: [3, 4]),
        LadderStep(
            number: temporary, roles: [.administrator], authorities: [4, 5], needsDocument: true,
            follows: [4, temporary]),
        LadderStep(
            number: revoked, roles: [.administrator], authorities: [4], needsDocument: true,
            follows: [temporary]),
        LadderStep(
            number: restored, roles: [.administrator], authorities: [4, 5], needsDocument: true,
            follows: [temporary, revoked]),
    ]

    private static let keepers: [FormRole] = [.worker, .supervisor, .administrator]

    /// The step of a number; nil if the ladder has none.
    static func step(_ number: Int) -> LadderStep? { steps.first { $0.number == number } }

    /// Whether a step that is taken moves the ladder from where it stands (2).
    static func moves(from stands: Int, to step: Int) -> Bool {
        guard stands != step else { return false }
        return stands == 0 || stands == restored || step == restored
            || isStronger(step, than: stands)
    }

    /// Whether one step protects more than another; anything does more than nothing.
    static func isStronger(_ step: Int, than other: Int) -> Bool {
        let rank = { (step: Int) in order.firstIndex(of: step) ?? order.count }
        return rank(step) < rank(other)
    }

    /// Where the ladder stands after steps that were taken one after another; 0 before the first.
    static func standing(after steps: [Int]) -> Int {
        steps.reduce(0) { moves(from: $0, to: $1) ? $1 : $0 }
    }
}

extension Record {
    /// The steps that count, by day.
    var ladderEntries: [Entry] { currentEntries(of: ChildField.custody) }

    /// Where the ladder stands; while people disagree about it, the more protective step that
    /// anyone says; 0 before the first.
    package var ladderStep: Int {
        guard let field = Forms.child[ChildField.custodyStep],
            self[.field(ChildField.custodyStep)] != nil
        else { return GuardianshipLadder.standing(after: ladderEntries.map(\.ladderStep)) }
        return acting(field).code
    }
}

extension Entry {
    /// The step that the entry says was taken; 0 if it is none of the ladder's.
    var ladderStep: Int { Optional(value(EntryFieldNumber.Custody.step)).code }
}
