/// What becomes of units.
extension Sentence {
    static let units: [Sentence] = [
        Sentence(
            "{place} puts the unit {other} below {third}: {reason}",
            "{place}把单位{other}划归{third}:{reason}"
        ) { try $0.moveUnit($1) },
        Sentence(
            "{place} merges the unit {other} into {third}: {reason}",
            "{place}把单位{other}并入{third}:{reason}"
        ) { try $0.mergeUnit($1) },
        Sentence(
            "expect {place} sees {count} files left in {other}, which is no more",
            "应见:{place}看到已撤并的{other}仍有{count}份档案"
        ) { try $0.expectLeft($1) },
    ]
}
