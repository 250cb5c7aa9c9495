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
        Sentence("{place} abolishes the unit {other}: {reason}", "{place}撤销单位{other}:{reason}") {
            try $0.abolishUnit($1)
        },
        Sentence(
            "{place} adds the unit {name} with the code {code}", "{place}增设单位{name},代码{code}"
        ) { try $0.addUnit($1) },
        Sentence(
            "{place} expects {other} to be heard of every {count} days",
            "{place}规定{other}每{count}天联络一次"
        ) { try $0.setInterval($1) },
        Sentence(
            "expect {place} has waited too long for {count} units",
            "应见:{place}有{count}个单位逾期未联络"
        ) { try $0.expectSilent($1) },
        Sentence(
            "expect {place} sees {count} files left in {other}, which is no more",
            "应见:{place}看到已撤并的{other}仍有{count}份档案"
        ) { try $0.expectLeft($1) },
    ]
}
