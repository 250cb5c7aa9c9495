/// How grants end, and what becomes of what was written afterwards.
extension Sentence {
    static let revocations: [Sentence] = [
        Sentence(
            "{place} revokes the person of {other}: {reason}",
            "{place}撤销{other}人员的授权:{reason}"
        ) { try $0.revokePerson($1) },
        Sentence(
            "{place} revokes the machine of {other}: {reason}",
            "{place}撤销{other}的机器:{reason}"
        ) { try $0.revokeMachine($1) },
        Sentence(
            "{place} adopts the first change that {other} wrote afterwards: {reason}",
            "{place}采纳{other}在撤销之后写的第一条变更:{reason}"
        ) { try $0.decideAfterwards($1, adopting: true, all: false) },
        Sentence(
            "{place} adopts what {other} wrote afterwards: {reason}",
            "{place}采纳{other}在撤销之后写的全部变更:{reason}"
        ) { try $0.decideAfterwards($1, adopting: true, all: true) },
        Sentence(
            "{place} leaves what {other} wrote afterwards: {reason}",
            "{place}不采纳{other}在撤销之后写的变更:{reason}"
        ) { try $0.decideAfterwards($1, adopting: false, all: true) },
    ]
}
