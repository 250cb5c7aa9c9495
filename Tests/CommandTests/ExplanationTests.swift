import Casework
import Replication
import Node
import Records
import Sheets
import Storage
import Testing
import Wire

@testable import Command
@testable import Transport

@Suite("What went wrong, in words") struct ExplanationTests {
    private static let unit = Identifier(high: 1, low: 2)
    private static let dot = Dot(log: unit, number: 3)
    private static let address = Address(host: "10.0.0.5", port: 4870)

    static let nodeErrors: [NodeError] =
        [
            .wrongPassphrase, .shortPassphrase(least: 8), .notJoined, .alreadyJoined,
            .takenPassphrase, .notAdmitted, .otherUnit(Identifier(high: 1, low: 2)),
            .notAuthorised(unit: unit), .noUnitKey, .unknownUnit("x"),
            .unknownUnit("x", near: ["y"]), .ambiguousUnit("x", ["1"]),
            .unknownRecord("x"), .noRegisters("x"), .ambiguousRecord("x", [dot]),
            .unknownConflict("x"),
            .unreadable(.request, WireError(.truncated, at: 3)), .unreadable(.ticket, nil),
            .foreignTicket, .changeTooLarge(70_000), .unknownPeer("x"),
            .ambiguousPeer("x", []), .knownUnit(name: "x", code: "1"),
            .misplacedUnit(level: 1, below: 1), .notAKey("x"), .notAssigned("x"),
            .unknownSummary("x"), .unreadableSummary,
        ] + ReasonedAct.allCases.map { .reasonRequired($0) }
    static let storeErrors: [StoreError] = [
        .missing(path: "p"), .exists(path: "p"), .notOurs(path: "p"),
        .newer(unknownMigration: "m"), .diskFull, .readOnly, .damaged(what: "w"),
        .disk(detail: "d"), .busy, .database(detail: "d"),
    ]
    static let transportErrors: [TransportError] = [
        .unknownHost(address), .refused(address), .timedOut(address),
        .unreachable(address, errno: 101), .notANode, .handshakeTimedOut, .lostInHandshake,
        .addressInUse(address), .cannotListen(address, errno: 13),
    ]
    static let place = SheetPlace(part: "表一", row: 7, column: 1, offset: 99)
    static let sheetErrors: [SheetError] =
        [
            .unreadable(path: "p", code: 2), .unwritable(path: "p", code: 28),
            .damagedArchive(part: "x", detail: "d"), .damagedArchive(part: nil, detail: "d"),
            .missingPart("x"), .noTable(sheet: "s"), .noHead(sheet: "s", row: 3),
            .writerRefused(detail: "d"), .tooLarge(.inflationRatio, limit: 250, SheetPlace()),
        ]
        + [
            ForeignKind.empty, .oldWorkbook, .encrypted, .binaryWorkbook, .otherArchive, .markup,
            .document,
        ]
        .map { .foreignKind($0) }
        + [
            SheetFault.order, .encoding, .unclosedQuote, .documentType, .merge, .nul,
            .markupTruncated,
        ]
        .map { .malformed($0, SheetPlace()) }
    static let reportFaults: [ReportFault] = [
        .unknown("x"), .ambiguous("x", 2), .severalOf("x", codes: ["y", "z"]), .isClosed("x"),
        .isOpen("x"), .secondPerson("x"),
        .levelAbove(3), .unknownLevel("x"), .resultNeeded, .receiverNeeded,
    ]
    static let others: [any Error] = [
        FieldRefusal.conflicted(field: ChildField.risk), WireError(.notText, at: 0),
        CommandFailure.cancelled,
        CommandFailure.passphraseFile("p", variable: "V"),
        CommandFailure.noPassphrase(variable: "V"), CommandFailure.passphrasesDiffer,
        CommandFailure.noKeyring, CommandFailure.unreadableFile("p", 2),
        CommandFailure.unwritableFile("p", 28), CommandFailure.fileExists("p"),
        CommandFailure.notArmoured("p", .line(3)), CommandFailure.unknownIncident(3),
        CommandFailure.otherFingerprint(given: "1", found: "2"),
        CommandFailure.targetOutOfSight("x"), ChildFault.endsWork(status: ChildStatus.died),
        CommandFailure.noSimulator("p"), CommandFailure.beyondRepair("w"),
        ClosureFault.ownWork, ClosureFault.openProblems(2), ClosureFault.openDanger(1),
        CampaignFault.unknown("x", known: []), CampaignFault.unknown("x", known: ["y"]),
        CampaignFault.taken("x"), CampaignFault.notTaking(unit: "x"),
        CampaignFault.unknownState("x"), CampaignFault.notZero(2), CampaignFault.nobody,
    ]

    private func isTold(_ error: any Error) -> Bool {
        let explanation = Explanation(of: error)
        let (what, advice) = (explanation.what, explanation.advice)
        let isChinese = what.chinese.unicodeScalars.contains { $0.value > 0x2E80 }
        let isEnglish = what.english.unicodeScalars.allSatisfy { $0.value < 0x2E80 }
        return isChinese && isEnglish && explanation.name != "unexpected"
            && explanation.kind != .done && advice?.english.isEmpty != true
    }

    @Test("The node's refusals are told in both languages", arguments: nodeErrors)
    func node(error: NodeError) {
        #expect(isTold(error))
        #expect(Explanation(of: error).name != "node")
    }

    @Test("Of several files that a code means the codes are told that tell them apart")
    func codes() {
        let (one, other) = (Dot(log: Self.unit, number: 3), Dot(log: Self.unit, number: 4))
        let told = Explanation(of: NodeError.ambiguousRecord("x", [one, other])).what.english
        for dot in [one, other] { #expect(told.contains(" \(RecordCode(dot))")) }
        let near = Dot(log: Identifier(high: Self.unit.high + 1 << 14, low: 2), number: 3)
        #expect(RecordCode(near) == RecordCode(one))
        let alike = Explanation(of: NodeError.ambiguousRecord("x", [one, near])).what.english
        for dot in [one, near] { #expect(alike.contains(" \(RecordCode(long: dot))")) }
    }

    @Test(
        "The store's failures are told in both languages, with what to do", arguments: storeErrors)
    func store(error: StoreError) {
        #expect(isTold(error))
        #expect(Explanation(of: error).advice != nil)
    }

    @Test(
        "The network's failures are told in both languages, with what to do",
        arguments: transportErrors)
    func transport(error: TransportError) {
        #expect(isTold(error))
        #expect(Explanation(of: error).kind == .network)
        #expect(Explanation(of: error).advice != nil)
    }

    @Test(
        "What is wrong with a table is told in both languages, with what to do",
        arguments: sheetErrors)
    func sheet(error: SheetError) {
        #expect(isTold(error))
        #expect(Explanation(of: error).advice != nil)
    }

    @Test("A place in a table is told as people find it")
    func place() {
        let told = { (place: SheetPlace) in
            Explanation(of: SheetError.malformed(.order, place)).what
        }
        #expect(told(Self.place).chinese.hasSuffix("(“表一”,B7,第 99 字节)"))
        #expect(told(Self.place).english.hasSuffix(" (“表一”, B7, byte 99)"))
        #expect(told(SheetPlace(row: 3)).chinese.hasSuffix("(第 3 行)"))
        #expect(told(SheetPlace()).english.hasSuffix("twice"))
    }

    @Test("What is not done about a danger is told in both languages", arguments: reportFaults)
    func danger(fault: ReportFault) {
        #expect(isTold(fault))
        #expect(Explanation(of: fault).name != "report")
    }

    @Test("So are all others")
    func other() {
        for error in Self.others { #expect(isTold(error), "\(error)") }
    }

    @Test(
        "An incident of any kind says what happened and what to do",
        arguments: IncidentKind.allCases)
    func incident(kind: IncidentKind) {
        #expect(!kind.wording.chinese.isEmpty && !kind.wording.english.isEmpty)
        #expect(!kind.advice.chinese.isEmpty && !kind.advice.english.isEmpty)
    }

    @Test("What an entry lacks to be ended is named as people call it")
    func lacking() throws {
        typealias Return = EntryFieldNumber.Return
        let returns = try #require(Completion.of(ChildField.returns, in: .child))
        let missing = [Return.school, Return.medical]
        for error in [ClosureFault.notDone(returns), .noResult(returns, missing: missing)] {
            #expect(isTold(error))
        }
        let what = Explanation(of: ClosureFault.noResult(returns, missing: missing)).what
        #expect(what.chinese.hasSuffix("缺“有学可上”、“有病可医”"))
        let notDone = Explanation(of: ClosureFault.notDone(returns)).what
        #expect(notDone.chinese.contains("“核查日期”"))
        #expect(notDone.english.contains("“results checked on”"))
    }

    @Test("What the parser refuses is said in Chinese too")
    func parser() {
        let refusal = { (message: String) in
            ParserRefusal(message, whole: "Error: \(message)\nUsage: hamlet unit add <name>")
                .explanation
        }
        #expect(refusal("Missing expected argument '<name>'").what.chinese == "缺少参数 <name>")
        #expect(refusal("Unknown option '--x'").what.chinese == "没有选项 --x")
        #expect(
            refusal("Unknown option '--levl'. Did you mean '--level'?").what.chinese
                == "没有选项 --levl,是否指 --level?")
        #expect(refusal("2 unexpected arguments: 'a', 'b'").what.chinese == "多余的参数:a、b")
        #expect(refusal("Missing value for '--code <code>'").what.chinese == "选项 --code <code> 缺少值")
        let setting = refusal("The value 'risk' is invalid for '<field=value>'")
        #expect(setting.what.chinese == "“risk”应写作“字段=值”,例如“风险等级=高”")
        let role = refusal("The value '村长' is invalid for '--role <role>'. Use 'worker' or 'x'.")
        #expect(role.what.chinese == "“村长”不能用作 --role <role>,可用:儿童主任、儿童督导员、管理员、评估员")
        #expect(refusal("x").advice?.english == "usage: hamlet unit add <name>")
    }

    @Test("A command that there is not is named, whatever the parser stopped at")
    func unknownCommand() {
        let refusal = { (usage: String, typed: String) in
            let arguments = typed.split(separator: " ").map { String($0) }
            return ParserRefusal(
                "Unknown option '--unit'", whole: "Error: x\nUsage: \(usage) <subcommand>",
                arguments: arguments
            ).explanation
        }
        let root = refusal("hamlet", "/usr/bin/hamlet chidl add --unit x")
        #expect(root.what.chinese == "没有命令“chidl”")
        #expect(root.advice?.english == "`hamlet help` lists the commands")
        let group = refusal("hamlet child", "hamlet child ad --unit x")
        #expect(group.what.english == "there is no command “ad”")
        #expect(group.advice?.chinese == "hamlet help child 列出可用的命令")
        #expect(refusal("hamlet child", "hamlet child --unit x").what.chinese == "没有选项 --unit")
    }

    @Test("A meeting that came to its end with different sums did not end well, and says so")
    func disagreement() {
        var report = ConnectionReport()
        report.ending = .session(.done)
        #expect(report.failure?.name == "disagreement")
        #expect(report.failure?.kind == .network)
        report.hasSettled = true
        #expect(report.failure == nil)
    }
}
