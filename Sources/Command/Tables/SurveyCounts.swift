import Casework

/// How many rows of a table become what.
struct SurveyCounts: Hashable, Sendable {
    private(set) var new = 0
    private(set) var changed = 0
    private(set) var unchanged = 0
    private(set) var doubtful = 0
    private(set) var repeated = 0
    private(set) var skipped = 0

    init(_ rows: [SurveyProposal]) {
        for row in rows {
            switch row.outcome {
            case .new: new += 1
            case .changed: changed += 1
            case .unchanged: unchanged += 1
            case .doubtful: doubtful += 1
            case .repeated: repeated += 1
            case .skipped: skipped += 1
            }
        }
    }

    var wording: Wording {
        Wording(
            "新建\(new),变更\(changed),无变化\(unchanged),存疑\(doubtful),重复\(repeated),不导入\(skipped)。",
            "\(new) new, \(changed) changed, \(unchanged) unchanged, \(doubtful) doubtful, "
                + "\(repeated) repeated, \(skipped) left out.")
    }

    var json: JSON {
        [
            "new": JSON(new), "changed": JSON(changed), "unchanged": JSON(unchanged),
            "doubtful": JSON(doubtful), "repeated": JSON(repeated), "skipped": JSON(skipped),
        ]
    }
}
