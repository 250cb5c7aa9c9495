/// What people write.
extension Sentence {
    static let people: [Sentence] = [
        Sentence("day {day}", "第{day}天") { try $0.wait(untilDay: $1) },
        Sentence("after {count} minutes", "过了{count}分钟") { try $0.wait(minutes: $1) },
        Sentence("{place} enters child {child}: {fields}", "{place}为{child}建档:{fields}") {
            try $0.enter($1)
        },
        Sentence("{place} enters {count} children", "{place}为{count}名儿童建档") {
            try $0.enterMany($1)
        },
        Sentence("{place} writes about {child}: {fields}", "{place}改写{child}的档案:{fields}") {
            try $0.edit($1)
        },
        Sentence("{place} visits {child}: {visit}", "{place}走访{child}:{visit}") {
            try $0.visit($1)
        },
        Sentence(
            "{place} corrects visit {count} of {child}: {visit}",
            "{place}更正{child}的第{count}次走访:{visit}"
        ) { try $0.correctVisit($1) },
        Sentence(
            "{place} takes out visit {count} of {child}: {reason}",
            "{place}撤去{child}的第{count}次走访:{reason}"
        ) { try $0.takeOutVisit($1) },
        Sentence(
            "{place} has a broken program visit {child} on a day that is none",
            "{place}的程序出错,为{child}记下一次日期不存在的走访"
        ) { try $0.visitOnNoDay($1) },
        Sentence("{place} reports that {child} is in danger", "{place}报告{child}处于险境") {
            try $0.reportDanger($1)
        },
        Sentence("{place} closes {child}: {reason}", "{place}将{child}结案:{reason}") {
            try $0.close($1)
        },
        Sentence("{place} erases {child}: {reason}", "{place}删除{child}的档案:{reason}") {
            try $0.erase($1)
        },
        Sentence(
            "{place} moves {child} to {other}: {reason}", "{place}把{child}的档案移交{other}:{reason}"
        ) { try $0.move($1) },
        Sentence(
            "{place} hands {child} over to another county: {reason}",
            "{place}把{child}的档案移交外县:{reason}"
        ) { try $0.handOver($1) },
        Sentence(
            "{place} gets the other county's receipt for {child}", "{place}收到外县接收{child}档案的回执"
        ) { try $0.takeReceipt($1, isMeant: true) },
        Sentence(
            "{place} gets a receipt for {child} that is for another file",
            "{place}收到写着{child}、实为另一份档案的回执"
        ) { try $0.takeReceipt($1, isMeant: false) },
        Sentence(
            "{place} writes down that {other} is now {name} with the code {code}",
            "{place}登记:{other}改名{name},代码{code}"
        ) { try $0.recode($1) },
        Sentence(
            "{place} writes about {child} with a newer program",
            "{place}用新版程序改写{child}的档案"
        ) { try $0.writeAsNewer($1) },
        Sentence(
            "{place} begins a record of a kind that only newer programs know",
            "{place}用新版程序建立本版程序不认识的档案"
        ) { try $0.beginUnknownKind($1) },
        Sentence(
            "{place} writes into the own records of the unit above with a program that lets it",
            "{place}用放行的程序改写上级单位的档案"
        ) { try $0.overstep($1) },
    ]
}
