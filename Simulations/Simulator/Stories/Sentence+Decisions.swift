import Node

/// What people decide where they disagree.
extension Sentence {
    static let decisions: [Sentence] = [
        Sentence(
            "{place} takes back the decision about {field} of {child}: {reason}",
            "{place}撤回对{child}的{field}的裁决:{reason}"
        ) { try $0.takeBack($1) },
        Sentence(
            "{place} leaves {field} of {child} for later: {reason}",
            "{place}把{child}的{field}留待以后:{reason}"
        ) { try $0.leave($1) },
        Sentence(
            "{place} decides that the files of {child} are one child's: {reason}",
            "{place}裁决{child}的几份档案是同一儿童:{reason}"
        ) { try $0.decideFiles($1) { _ in .sameChild } },
        Sentence(
            "{place} decides that the files of {child} are different children's: {reason}",
            "{place}裁决{child}的几份档案不是同一儿童:{reason}"
        ) { try $0.decideFiles($1) { _ in .different } },
        Sentence(
            "{place} leaves {child} to {other}: {reason}", "{place}裁决{child}由{other}建档:{reason}"
        ) { try $0.leaveChild($1) },
        Sentence(
            "{place} opens the file of {child} again: {reason}", "{place}重新打开{child}的档案:{reason}"
        ) { try $0.decideFiles($1) { _ in .open } },
        Sentence(
            "{place} lets the file of {child} stay closed: {reason}",
            "{place}裁决{child}的档案仍为结案:{reason}"
        ) { try $0.decideFiles($1) { _ in .closeAgain } },
        Sentence(
            "{place} decides {field} of {child} as {value} without a reason",
            "{place}裁决{child}的{field}为“{value}”,未说明理由"
        ) { try $0.decide($1) },
        Sentence(
            "{place} decides {field} of {child} as {value}: {reason}",
            "{place}裁决{child}的{field}为“{value}”:{reason}"
        ) { try $0.decide($1) },
    ]
}
