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

        /// The line of shell; a file that is written is printed as well.
        var line: String {
            ["export", "extract"].contains(name)
                ? "hamlet \(name) $$.csv \(arguments) --purpose 核查 --json; cat $$.csv"
                : "hamlet \(name) \(arguments) --json" + (opens ? " --reason 核查" : "")
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
    private static let alone = ["family show", "unit show", "export", "extract"]

    private static func readings(of stage: ReadingStage) -> [Reading] {
        let (child, family) = (stage.child, stage.family)
        let shown =
            ofOne.map { Reading(name: $0, arguments: child) } + ofAll.map { Reading(name: $0) }
        let archives = (1...5).map { Reading(name: "child archive", arguments: "\($0)") }
        let named = [
            Reading(name: "child show", arguments: child, opens: true),
            Reading(name: "family show", arguments: family),
            Reading(name: "unit show", arguments: "测县"),
            Reading(name: "export", arguments: "--unit 测县"),
            Reading(name: "extract", arguments: "--to 民政"),
            Reading(name: "export", arguments: "--changes", opens: true),
        ]
        let records = [(Forms.child, child), (Forms.family, family), (Forms.register, "测县")]
        return shown + archives + named + records.flatMap { items($0.0, of: $0.1) }
    }

    /// The items of every collection that not everyone reads whole.
    private static func items(_ form: Form, of record: String) -> [Reading] {
        form.fields.filter { field in
            field.isCollection
                && ([field] + field.entryFields).contains { inner in
                    inner.sensitivity == .sealed
                        || inner.access.readers.count < FormRole.allCases.count
                }
        }.flatMap { field -> [Reading] in
            [false, true].map { opens in
                Reading(
                    name: "entry list", arguments: "\(record) \(field.name)", opens: opens)
            }
        }
    }

    @Test("No command shows a role what it may not read, nor anything sealed that was not opened")
    func commands() throws {
        let stage = try ReadingStage()
        defer { stage.stage.strike() }
        let readings = Self.readings(of: stage)
        for role in ReadingStage.roles {
            var seen: Set<String> = []
            for reading in readings {
                let output = try stage.stage.run(
                    reading.line, on: ReadingStage.machine(role))
                let shown = Canary.all.filter { output.contains($0.text) }
                let wrong = shown.filter { !$0.mayAppear(to: role, opened: reading.opens) }
                #expect(wrong.map(\.text) == [], "\(role): \(reading.line)")
                seen.formUnion(shown.map(\.text))
            }
            let due = Canary.all.filter { canary in
                canary.form.kind == .child && canary.item == nil
                    && canary.mayAppear(to: role, opened: true)
            }
            #expect(due.map(\.text).filter { !seen.contains($0) } == [], "\(role)")
        }
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
        let tried = Set(Self.ofOne + Self.ofAll + Self.alone)
        #expect(leaves.sorted() == (tried.sorted() + Self.others).sorted())
    }

    /// They change something, say nothing of what stands in files, or show one item of a list.
    private static let others = [
        "aid steps", "assess add", "assess review", "assess sheets", "backup", "campaign report",
        "campaign show", "campaign start", "child add", "child close", "child confirm",
        "child edit", "child hand-over", "child handed-over", "child link", "child move",
        "child receive", "child unlink", "commands", "conflict reopen",
        "conflict resolve", "conflict show", "entry add", "entry correct", "entry remove",
        "entry show", "erasure add", "family add", "family edit", "family link", "family unlink",
        "form add-code", "form add-field", "form end-code", "form end-field", "form show", "import",
        "incident close", "join accept", "join admit", "join request", "lock",
        "member revoke", "passphrase", "peer add", "peer list", "peer remove", "problem add",
        "problem assign", "problem done", "problem verify", "quarantine adopt",
        "quarantine leave", "quarantine show", "referral answer", "referral packet",
        "referral send", "report acknowledge", "report add", "report close", "report intake",
        "report reopen", "report shelter", "report show", "report told", "serve", "simulate",
        "summary freeze", "summary publish", "summary show", "sync", "unit abolish", "unit add",
        "unit edit", "unit enrol", "unit found", "unit hand-over", "unit list", "unit merge",
        "unit move", "unit recode", "unit split",
        "unlock", "visit add",
    ]
}
