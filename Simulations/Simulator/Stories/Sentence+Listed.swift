import Node

/// What must be listed: how a node stands, and what a person should know.
extension Sentence {
    static let listed: [Sentence] = [
        Sentence("expect {place} knows {count} children", "应见:{place}知道{count}名儿童") {
            try $0.expectChildren($1)
        },
        Sentence("expect {place} does not know {child}", "应见:{place}不知道{child}") {
            try $0.expectUnknown($1)
        },
        Sentence("expect {place} lists {count} dangers", "应见:{place}列出{count}件险情") {
            try $0.expectDangers($1)
        },
        Sentence("expect {place} calls {other} {name}", "应见:{place}称{other}为{name}") {
            try $0.expectName($1)
        },
        Sentence(
            "expect {place} waits for {other} to confirm {count} changes",
            "应见:{place}还有{count}条变更待{other}确认"
        ) { try $0.expectWaiting($1) },
        Sentence(
            "expect {place} keeps {count} changes that do not count", "应见:{place}另存{count}条不作数的变更"
        ) { try $0.expectQuarantined($1) },
        Sentence(
            "expect {place} keeps {count} changes that it cannot read",
            "应见:{place}存有{count}条本版程序读不懂的变更"
        ) { try $0.expectUnreadable($1) },
        Sentence(
            "expect {place} keeps {count} changes as nothing but sums",
            "应见:{place}有{count}条变更只留下校验和"
        ) { try $0.expectErased($1) },
        Sentence("expect {place} reports nothing", "应见:{place}没有事件") {
            try $0.expectNoIncident($1)
        },
        incident("a restored backup", "备份被恢复", .restored),
        incident("a copied directory", "数据目录被复制", .copied),
        incident("that its own past came back", "自己以前的变更从对端回来", .ownPastReturned),
        incident("a fork", "日志分叉", .fork),
        incident("a peer that was refused", "对端被拒绝", .refusedPeer),
        incident("changes without a grant", "未经授权的变更", .quarantine),
        incident("a revocation of its own", "本机或本机的人员被撤销", .revoked),
        incident("a revoked machine", "被撤销的机器要求交换", .revokedPeer),
        incident("changes from after a revocation", "撤销之后的变更", .afterRevocation),
        Sentence("expect {place} does not start", "应见:{place}无法启动") { try $0.expectNoStart($1) },
    ]

    private static func incident(
        _ english: String, _ chinese: String, _ kind: IncidentKind
    ) -> Sentence {
        Sentence("expect {place} reports \(english)", "应见:{place}报告:\(chinese)") {
            try $0.expectIncident($1, kind)
        }
    }
}
