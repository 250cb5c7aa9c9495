/// How nodes meet, and how they lie.
extension Sentence {
    static let links: [Sentence] = [
        Sentence("{place} meets {other}", "{place}与{other}交换") { try $0.meet($1) },
        Sentence(
            "{place} meets {other}, and the link breaks at byte {count}",
            "{place}与{other}交换,链路在第{count}字节断开"
        ) { try $0.meetAndBreak($1) },
        Sentence(
            "{place} meets {other} for {count} seconds at 300 bytes a second",
            "{place}与{other}交换,每秒300字节,只有{count}秒"
        ) { try $0.meetSlowly($1) },
        Sentence(
            "{place} meets {other} and does not hear a word", "{place}与{other}交换,却收不到对方的任何回话"
        ) { try $0.meetDeaf($1) },
        Sentence("{place} stays linked with {other}", "{place}与{other}保持连接") {
            try $0.stayLinked($1)
        },
        Sentence("the links of {place} break", "{place}的连接断开") { try $0.breakLinks($1) },
        Sentence(
            "{place} meets {other} and alters a letter of every run",
            "{place}与{other}交换,把每段变更都改了一个字"
        ) { try $0.lie(.forgedRuns, $1) },
        Sentence(
            "{place} meets {other} and forges every signature", "{place}与{other}交换,伪造每个签名"
        ) { try $0.lie(.forgedSignatures, $1) },
        Sentence(
            "{place} meets {other} and states a wrong sum", "{place}与{other}交换,报出错误的摘要"
        ) { try $0.lie(.wrongSums, $1) },
        Sentence(
            "{place} meets {other} and says everything twice", "{place}与{other}交换,每句话都说两遍"
        ) { try $0.lie(.twice, $1) },
        Sentence(
            "{place} meets {other} and replays all that was ever overheard",
            "{place}与{other}交换,重放以前听到的全部内容"
        ) { try $0.lie(.overheard, $1) },
    ]
}
