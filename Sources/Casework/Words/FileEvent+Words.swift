import Records

extension FileEvent.Act {
    /// What was done, in a few words.
    package var wording: Wording {
        switch self {
        case .began: Wording("建档", "begun")
        case .movedHere(let other):
            Wording("迁入,接续 \(RecordCode(other))", "moved here; it continues \(RecordCode(other))")
        case .movedAway(let other):
            Wording("迁出,由 \(RecordCode(other)) 接续", "moved away; \(RecordCode(other)) goes on")
        case .closed: Wording("结案", "closed")
        case .reopened: Wording("重新开档", "opened again")
        case .foundSame(let other):
            Wording(
                "认定与 \(RecordCode(other)) 是同一儿童",
                "found to be about the child of \(RecordCode(other))")
        case .foundDifferent(let other):
            Wording(
                "认定与 \(RecordCode(other)) 不是同一儿童",
                "found not to be about the child of \(RecordCode(other))")
        case .editedAfterClosing: Wording("结案后填写", "written after the closing")
        }
    }
}
