/// How a further machine joins.
extension Sentence {
    static let joining: [Sentence] = [
        Sentence("{place} asks to join", "{place}申请加入") { try $0.ask($1) },
        Sentence("{place} gives {other} a ticket", "{place}给{other}凭证") { try $0.admit($1) },
        Sentence("{place} uses the ticket of {other}", "{place}使用{other}的凭证") {
            try $0.accept($1)
        },
    ]
}
