import Casework
import Foundation
import Records
import TestSupport
import Testing

/// Domain section 3: who may read what is decided below the commands, for all of them.
@Suite("Who reads what") struct ReadingTests {
    /// A command that shows something of files.
    private struct Reading {
        let name: String
        var arguments = ""
        /// Whether what is sealed is opened with a reason.
        var opens = false
        /// Whether a sheet is written, which is printed as well.
        var writes = false

        /// The line of shell; a file that is written is printed as well.
        var line: String {
            switch name {
            case _ where writes:
                "hamlet \(name) \(arguments) --out $$.csv --purpose 核查 --json; cat $$.csv"
            case "export", "extract":
                "hamlet \(name) $$.csv \(arguments) --purpose 核查 --json; cat $$.csv"
            case "referral packet": "hamlet \(name) \(arguments) --purpose 核查 --json"
            default: "hamlet \(name) \(arguments) --json" + (opens ? " --reason 核查" : "")
            }
        }

        /// The texts of others that an output shows: what was typed is known to whoever typed it.
        func shown(in output: String) -> [Canary] {
            Canary.all.filter { output.contains($0.text) && !arguments.contains($0.text) }
        }
    }

    /// They show something of one child.
    private static let ofOne = [
        "child show", "child history", "child card", "child escort", "entry list", "visit list",
        "assess list",
    ]
    /// They list what there is.
    private static let ofAll = [
        "child list", "child stale", "child archive", "family list", "visit due", "report list",
        "due", "problem list", "campaign list", "aid gaps", "aid ahead", "referral list",
        "conflict list", "retention list", "erasure list", "audit", "status", "incident list",
        "quarantine list", "member list", "doctor", "unit workers", "unit roster",
        "unit coverage", "summary table", "summary list", "summary indicators", "summary work",
        "form list", "form codes",
    ]
    private static let alone = ["family show", "unit show", "summary show", "export", "extract"]
    /// They show one item of what is listed.
    private static let ofItems = [
        "conflict show", "entry show", "report show", "referral packet", "quarantine show",
    ]

    private static func readings(of stage: ReadingStage) -> [Reading] {
        let (child, family) = (stage.child, stage.family)
        let shown =
            ofOne.map { Reading(name: $0, arguments: child) } + ofAll.map { Reading(name: $0) }
        let archives = (1...5).map { Reading(name: "child archive", arguments: "\($0)") }
        let named = [
            Reading(name: "child show", arguments: child, opens: true),
            Reading(name: "family show", arguments: family),
            Reading(name: "family show", arguments: family, opens: true),
            Reading(name: "unit show", arguments: "测县"),
            Reading(name: "export", arguments: "--unit 测县"),
            Reading(name: "extract", arguments: "--to 民政"),
            Reading(name: "export", arguments: "--changes", opens: true),
        ]
        let records = [(Forms.child, child), (Forms.family, family), (Forms.register, "测县")]
        let sheets = ["due", "problem list", "report list", "referral list", "family list"].map {
            Reading(name: $0, writes: true)
        }
        return shown + archives + named + sheets + collections(of: records.map(\.0))
            + records.flatMap { items($0.0, of: $0.1) }
            + opened("conflict show", of: stage.conflicts) + opened("report show", of: reports)
            + [
                Reading(name: "referral packet", arguments: "\(child) 1"),
                Reading(name: "quarantine show", arguments: stage.setAside),
                Reading(name: "summary show", arguments: stage.summary),
            ]
    }

    /// The codes of the planted reports, which are texts like the others.
    private static let reports = Canary.all.filter { canary in
        DangerPlace(canary.form.kind)?.reports == canary.field.number
            && canary.item?.number == EntryFieldNumber.Report.code
    }.map(\.text)

    /// A command about each of these, sealed and opened.
    private static func opened(_ name: String, of arguments: [String]) -> [Reading] {
        arguments.flatMap { argument in
            [false, true].map { Reading(name: name, arguments: argument, opens: $0) }
        }
    }

    /// The items of such collections in all records of the unit, as a list and as a sheet.
    private static func collections(of forms: [Form]) -> [Reading] {
        let names = forms.flatMap(\.fields).filter { $0.isCollection && !$0.isOpenToAll }
            .map(\.name)
        return Set(names).sorted().map {
            Reading(name: "entry list", arguments: "--unit 测县 \($0)", writes: true)
        }
    }

    /// The items of every collection that not everyone reads whole; of those with something sealed
    /// the first by itself as well.
    private static func items(_ form: Form, of record: String) -> [Reading] {
        let fields = form.fields.filter { $0.isCollection && !$0.isOpenToAll }
        let sealed = fields.filter { field in
            ([field] + field.entryFields).contains { $0.sensitivity == .sealed }
        }
        return opened("entry list", of: fields.map { "\(record) \($0.name)" })
            + opened("entry show", of: sealed.map { "\(record) \($0.name) 1" })
    }

    @Test("No command shows a role what it may not read, nor anything sealed that was not opened")
    func commands() throws {
        let stage = try ReadingStage()
        defer { stage.stage.strike() }
        #expect(stage.conflicts.contains { $0.contains(".") }, "about entries too")
        let readings = Self.readings(of: stage)
        var telling: Set<String> = []
        for role in ReadingStage.roles {
            var seen: Set<String> = []
            for reading in readings {
                let output = try stage.stage.run(
                    reading.line, on: ReadingStage.machine(role))
                let shown = reading.shown(in: output)
                let wrong = shown.filter { !$0.mayAppear(to: role, opened: reading.opens) }
                #expect(wrong.map(\.text) == [], "\(role): \(reading.line)")
                seen.formUnion(shown.map(\.text))
                if !shown.isEmpty { telling.insert(reading.name) }
            }
            let due = Canary.all.filter { canary in
                canary.form.kind == .child && canary.item == nil
                    && canary.mayAppear(to: role, opened: true)
            }
            #expect(due.map(\.text).filter { !seen.contains($0) } == [], "\(role)")
        }
        #expect(Set(Self.ofItems).isSubset(of: telling))
    }

    @Test("Every role is told something, only outsiders open nothing, and texts are told apart")
    func canaries() {
        let texts = Canary.all.map(\.text)
        #expect(Set(texts).count == texts.count && texts.count > 100)
        for role in ReadingStage.roles {
            let open = Canary.all.filter { $0.mayAppear(to: role, opened: false) }
            let more = Canary.all.filter { $0.mayAppear(to: role, opened: true) }
            #expect(!open.isEmpty && open.allSatisfy { !$0.isSealed })
            #expect((more.count > open.count) == (role != .assessor))
        }
    }

    @Test("Every command is tried, or changes something, or shows one item of what is listed")
    func complete() throws {
        let page = try String(
            contentsOfFile: Repository.path("docs/commands.md"), encoding: .utf8)
        let commands = page.split(separator: "\n").filter { $0.hasPrefix("## hamlet ") }
            .map { String($0.dropFirst("## hamlet ".count)) }
        let leaves = commands.filter { one in !commands.contains { $0.hasPrefix(one + " ") } }
        let tried = Set(Self.ofOne + Self.ofAll + Self.alone + Self.ofItems)
        #expect(leaves.sorted() == (tried.sorted() + Self.others).sorted())
    }

    /// They change something, say nothing of what stands in files, or show one item of a list.
    private static let others = [
        "aid steps", "assess add", "assess review", "assess sheets", "backup", "campaign report",
        "campaign show", "campaign start", "child add", "child close", "child confirm",
        "child edit", "child hand-over", "child handed-over", "child link", "child move",
        "child receive", "child unlink", "commands", "conflict reopen",
        "conflict resolve", "entry add", "entry correct", "entry remove", "erasure add",
        "family add", "family edit", "family link", "family unlink",
        "form add-code", "form add-field", "form end-code", "form end-field", "form show", "import",
        "incident close", "join accept", "join admit", "join request", "lock",
        "member revoke", "passphrase", "peer add", "peer list", "peer remove", "problem add",
        "problem assign", "problem done", "problem verify", "quarantine adopt",
        "quarantine leave", "referral answer", "referral send",
        "report acknowledge", "report add", "report close", "report intake",
        "report reopen", "report shelter", "report told", "serve", "simulate",
        "summary freeze", "summary publish", "sync", "unit abolish", "unit add",
        "unit edit", "unit enrol", "unit found", "unit hand-over", "unit list", "unit merge",
        "unit move", "unit recode", "unit split",
        "unlock", "visit add",
    ]
}
