import Casework
import Records

/// Something that is done about a report of a danger: a step that is added to what was done, and
/// how the report stands after it.
struct ReportAct: Sendable {
    /// Which step it is, by the code list.
    let step: Int
    /// Fields of the step by number, as a person wrote them.
    var written: [WrittenField] = []
    /// How the report stands, by the numbers of its fields.
    var standing: [(field: Int, value: Value)] = []
    /// Fields of the shelter that was found; nil if none was.
    var shelter: [WrittenField]?

    /// Someone was told outside the system, by telephone or on paper (M22).
    ///
    /// - Parameters:
    ///   - written: whom, by what means, the receipt, the day.
    ///   - handsOver: whether the case is theirs from now on.
    static func told(_ written: [WrittenField], handsOver: Bool = false) -> ReportAct {
        let state = [(EntryFieldNumber.Report.state, ReportState.handedOver.code)]
        return ReportAct(
            step: handsOver ? ReportStep.handedOver : ReportStep.told, written: written,
            standing: handsOver ? state : [])
    }

    /// The child is sheltered for now (M25).
    static func sheltered(_ written: [WrittenField]) -> ReportAct {
        ReportAct(
            step: ReportStep.sheltered,
            standing: [(EntryFieldNumber.Report.sheltered, .boolean(true))], shelter: written)
    }

    /// The work is done, with what came of it (M38).
    static func closed(result: String, note: String) -> ReportAct {
        ReportAct(
            step: ReportStep.closed,
            written: [
                WrittenField(String(EntryFieldNumber.ReportStep.result), result),
                WrittenField(String(EntryFieldNumber.ReportStep.note), note),
            ], standing: [(EntryFieldNumber.Report.state, ReportState.closed.code)])
    }

    /// The work goes on.
    static func reopened(reason: String) -> ReportAct {
        ReportAct(
            step: ReportStep.reopened,
            written: [WrittenField(String(EntryFieldNumber.ReportStep.note), reason)],
            standing: [(EntryFieldNumber.Report.state, ReportState.open.code)])
    }
}

extension Int {
    /// A code as a cell holds it.
    fileprivate var code: Value { .integer(Int64(self)) }
}
