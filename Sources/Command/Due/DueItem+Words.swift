import Casework
import Node
import Records

extension DueItem {
    /// What is to be done, and about what.
    ///
    /// - Parameter widest: how many columns are left for what it is about.
    func wording(widest: Int = .max) -> Wording {
        guard let subject else { return matter.wording }
        let cut = { (text: String) in DisplayWidth.cut(text, to: widest) }
        return Wording(
            "\(matter.wording.chinese):\(cut(subject.chinese))",
            "\(matter.wording.english): \(cut(subject.english))")
    }
}

extension DueItem.Matter {
    /// What is to be done.
    var wording: Wording {
        switch self {
        case .visit: Wording("走访", "visit")
        case .revisit: Wording("镇级回访", "township re-visit")
        case .entry(let clock, _): clock.label
        case .report(let campaign):
            Wording("报送“\(campaign.name)”", "report of “\(campaign.name)”")
        }
    }

    /// For programs.
    var name: String {
        switch self {
        case .visit: "visit"
        case .revisit: "revisit"
        case .entry(let clock, _): clock.name
        case .report: "campaign-report"
        }
    }

    /// The entry that asks for it; nil for what no entry does.
    var entry: EntryID? { if case .entry(_, let entry) = self { entry } else { nil } }
}

extension DueItem.Silence {
    /// That nothing was heard of the unit since.
    var wording: Wording {
        switch self {
        case .since(let time):
            let day = CalendarDay(inChinaAt: time)
            return Wording("自\(day)起无联络", "no link since \(day)")
        case .always: return Wording("从未联络", "never heard of")
        }
    }
}
