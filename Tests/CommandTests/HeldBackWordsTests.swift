import Foundation
import Node
import Records
import Replication
import Storage
import Testing
import Trust
import Wire

/// What waits is put into the county's store by hand, for no honest peer leaves it there; then the
/// real program is asked.
@Suite("What the commands say of what is held back") struct HeldBackWordsTests {
    private let stage: Stage

    init() throws { stage = try Stage() }

    private func play(_ machine: String, _ lines: String...) throws {
        for line in lines { _ = try stage.play(line, on: machine) }
    }

    /// A county that holds one file of its village.
    private func meet() throws {
        try play(
            "county", "hamlet unit found 青石县 --code 999901 --level 县 --person 林晓",
            "hamlet unit add 柳树湾村 --code 999901100201 --level 村")
        let asked = try stage.run(
            "hamlet join request --unit 柳树湾村 --code 999901100201 --out request", on: "village")
        let digits = try #require(asked.firstMatch(of: /\d{4} \d{4} \d{4} \d{4}/)).output
        try play("county", "hamlet join admit request --fingerprint '\(digits)' --out ticket")
        try play("village", "hamlet join accept ticket --person 周宁", "hamlet child add 姓名=测甲")
        try play("county", "hamlet serve --listen 127.0.0.1:0 --port-file port &")
        _ = try stage.run("hamlet sync 127.0.0.1:$(cat port)", on: "village")
        try play("county", "stop")
    }

    private func county() throws -> Node {
        let state = stage.folder + "/county.state"
        return try Opening(
            stage.folder + "/county", environment: .machine(stateDirectory: state)
        ).unlock("korrekt pferd 电池")
    }

    /// A run of the village's files waits beyond four numbers that nobody has.
    private func leaveGap(in node: Node) throws {
        try node.write { transaction in
            let log = try #require(try villageFiles(node, transaction))
            let peer = try #require(
                try transaction.peers().first { $0.unit == log.unit && $0.met != nil })
            let run = Run(
                log: log.id, first: log.number + 5, count: 2, payload: [0],
                signature: [UInt8](repeating: 0, count: Run.signatureBytes))
            #expect(try transaction.setAside(run, from: peer.key, time: node.environment.now()))
            try transaction.insertIncident(
                kind: IncidentKind.gap.rawValue, subject: log.id.bytes, time: 0,
                detail: log.id.bytes)
        }
    }

    private func villageFiles(_ node: Node, _ transaction: Transaction) throws -> StoredLog? {
        try transaction.allLogs().first { $0.unit != node.unit && $0.logClass == .routine }
    }

    @Test("Status, doctor and the list of incidents name log, numbers, holder and command")
    func gap() throws {
        defer { stage.strike() }
        try meet()
        try leaveGap(in: try county())
        for command in ["hamlet status", "hamlet doctor", "hamlet incident list"] {
            let said = try stage.run(command, on: "county")
            #expect(said.contains("缺口:周宁 (柳树湾村、儿童主任)的“柳树湾村”档案日志 ["))
            #expect(said.contains("]缺少第2至5条;其后1段在等待"))
            #expect(said.contains("→ “柳树湾村”有这些变更,但没有它的地址"))
            #expect(said.contains("hamlet peer add HOST:PORT --key @"))
        }
        _ = try stage.run(
            "hamlet peer add 127.0.0.1:1 --key $(hamlet peer list | grep -o '@[0-9a-f]*')",
            on: "county")
        let english = try stage.run("hamlet status --lang en", on: "county")
        #expect(english.contains("lacks numbers 2 to 5; 1 run after it: waiting (just now)"))
        #expect(english.contains("→ “柳树湾村” holds them: `hamlet sync 柳树湾村`"))
        let status = try stage.run("hamlet status --json", on: "county")
        #expect(status.contains("\"command\": \"hamlet sync 柳树湾村\""))
        #expect(status.contains("\"first\": 2") && status.contains("\"last\": 5"))
    }

    @Test("What is in quarantine says whose it is, and who may grant")
    func quarantine() throws {
        defer { stage.strike() }
        try meet()
        let node = try county()
        try node.write { transaction in
            let log = try #require(try villageFiles(node, transaction))
            try transaction.setAccepted(0, of: log)
            try transaction.insertIncident(
                kind: IncidentKind.quarantine.rawValue, subject: [1], time: 0,
                detail: log.id.bytes)
        }
        for command in ["hamlet status", "hamlet incident list"] {
            let said = try stage.run(command, on: "county")
            #expect(said.contains("隔离:周宁 (柳树湾村、儿童主任)的“柳树湾村”档案日志 ["))
            #expect(said.contains("]有1条变更未获授权"))
            #expect(said.contains("请“青石县”查明填写人"))
            #expect(said.contains("hamlet join admit 申请文件 --unit 柳树湾村"))
        }
        let list = try stage.run("hamlet incident list --json", on: "county")
        #expect(list.contains("\"changes\": 1") && list.contains("\"above\": \"青石县\""))
    }
}
