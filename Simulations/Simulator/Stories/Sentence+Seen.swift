import Casework

/// What must be seen in a file.
extension Sentence {
    static let seen: [Sentence] = [
        Sentence(
            "expect {place} reads {field} of {child}: {values}",
            "应见:{place}读到{child}的{field}为{values}"
        ) { try $0.expectReading($1) },
        Sentence(
            "expect {place} sees a soft conflict about {field} of {child}: {values}",
            "应见:{place}看到{child}的{field}有软分歧:{values}"
        ) { try $0.expectConflict($1, isHard: false) },
        Sentence(
            "expect {place} sees a hard conflict about {field} of {child}: {values}; "
                + "{value} acts",
            "应见:{place}看到{child}的{field}有硬分歧:{values};暂按{value}"
        ) { try $0.expectConflict($1, isHard: true) },
        Sentence(
            "expect {place} sees decisions that differ about {field} of {child}: {values}",
            "应见:{place}看到对{child}的{field}有不同裁决:{values}"
        ) { try $0.expectDispute($1) },
        Sentence("expect {place} sees {count} conflicts", "应见:{place}看到{count}处分歧") {
            try $0.expectConflicts($1)
        },
        Sentence(
            "expect {place} sees that several units claim {child}", "应见:{place}看到多个单位都为{child}建了档"
        ) {
            try $0.expectFileConflict($1) {
                if case .claimedByUnits(_, _) = $0 { true } else { false }
            }
        },
        Sentence(
            "expect {place} sees two files of {child} in one unit",
            "应见:{place}看到{child}在同一单位有两份档案"
        ) {
            try $0.expectFileConflict($1) { if case .twoFiles(_, _) = $0 { true } else { false } }
        },
        Sentence(
            "expect {place} sees that {child} was written about after the closing",
            "应见:{place}看到{child}结案后又有人填写"
        ) {
            try $0.expectFileConflict($1) {
                if case .editedAfterClosing(_) = $0 { true } else { false }
            }
        },
        Sentence(
            "expect {place} and {other} show the same file of {child}",
            "应见:{place}与{other}所示的{child}档案完全相同"
        ) { try $0.expectSameFile($1) },
        Sentence(
            "expect {place} counts {count} visits of {child}", "应见:{place}记有{child}的{count}次走访"
        ) {
            try $0.expectVisits($1)
        },
        Sentence(
            "expect {place} marks {count} visits of {child} as taken out and written on",
            "应见:{place}标出{child}有{count}次走访被撤去又被更正"
        ) { try $0.expectMarkedVisits($1) },
        Sentence(
            "expect {place} says that {child} is to be visited by {date}",
            "应见:{place}提示{child}应于{date}前走访"
        ) { try $0.expectDue($1) },
        Sentence(
            "expect {place} doubts the time of {count} changes to {child}",
            "应见:{place}怀疑{child}的{count}条变更的时间"
        ) { try $0.expectDoubts($1) },
        Sentence("expect {place} works on {child} in {other}", "应见:{place}看到{child}的档案由{other}办理") {
            try $0.expectKeeper($1)
        },
    ]
}
