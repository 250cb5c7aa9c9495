import Casework
import Foundation
import TestSupport
import Testing

@testable import Simulator

extension Story: CustomTestStringConvertible {
    /// Its name, as test reports show it.
    public var testDescription: String { name }
}

@Suite("Stories") struct StoryTests {
    private static let stories = Result {
        try Story.all(in: Repository.path("Simulations/Scenarios"))
    }

    /// A small county to expect something of.
    private static let opening = """
        This is what would go wrong.

        这是会出的错。

        county 安和县
        township 河湾镇 in county
        qingshi 青石村 in township
        courier 信使 of qingshi

        qingshi enters child 石小明: risk low
        qingshi meets township
        """

    private static func play(_ lines: String) throws -> [StoryFinding] {
        StoryRun(try Story(name: "test", text: opening + "\n" + lines)).play()
    }

    @Test("A story comes about as it is written", arguments: try stories.get())
    func story(_ story: Story) {
        let findings = StoryRun(story).play()
        #expect(findings.isEmpty, "\(findings.map(\.description).joined(separator: "\n"))")
    }

    @Test("Every story says first what would go wrong without the code, and expects something")
    func purposes() throws {
        let stories = try Self.stories.get()
        #expect(stories.count > 30)
        for story in stories {
            #expect(story.purpose.english.count > 100, "\(story.name)")
            #expect(story.purpose.chinese.count > 30, "\(story.name)")
            #expect(story.lines.contains { $0.isExpectation }, "\(story.name)")
            let bare = StoryLine.untranslated(story.lines.map { $0.told(in: .chinese) })
            #expect(bare == [], "\(story.name)")
        }
    }

    /// Each is wrong in the county of the opening.
    private static let falsities = [
        "expect township reads risk of 石小明: high",
        "expect township reads risk of 石小明: nothing",
        "expect township sees a soft conflict about risk of 石小明: low | high",
        "expect township sees a hard conflict about risk of 石小明: low | high; high acts",
        "expect township sees decisions that differ about risk of 石小明: low | high",
        "expect township sees 1 conflict",
        "expect township sees that several units claim 石小明",
        "expect township sees two files of 石小明 in one unit",
        "expect township sees that 石小明 was written about after the closing",
        "expect county and township show the same file of 石小明",
        "expect township counts 1 visit of 石小明",
        "expect township marks 1 visit of 石小明 as taken out and written on",
        "expect township says that 石小明 is to be visited by 2026-02-02",
        "expect township doubts the time of 1 change to 石小明",
        "expect township works on 石小明 in county",
        "expect township knows 2 children",
        "expect township does not know 石小明",
        "expect township calls qingshi 别村",
        "expect qingshi waits for township to confirm 1 change",
        "expect township keeps 1 change that do not count",
        "expect township keeps 1 change that it cannot read",
        "expect township keeps 1 change as nothing but sums",
        "expect township reports a restored backup",
        "expect township reports a copied directory",
        "expect township reports that its own past came back",
        "expect township reports a fork",
        "expect township reports a peer that was refused",
        "expect township reports changes without a grant",
        "expect township reports a revocation of its own",
        "expect township reports a revoked machine",
        "expect township reports changes from after a revocation",
        "expect township lists 1 danger",
        "expect township has waited too long for 1 unit",
        "expect township sees 1 file left in qingshi, which is no more",
        "expect township does not start",
        "in vain: qingshi writes about 石小明: risk medium",
        "qingshi writes about 石小明: no_such_field x",
        "qingshi meets township, and the link breaks at byte 100000",
    ]

    @Test("An expectation that is wrong makes the story fail at its line, whatever it expects")
    func falsities() throws {
        let findings = try Self.play(Self.falsities.joined(separator: "\n"))
        let first = Self.opening.split(separator: "\n", omittingEmptySubsequences: false).count + 1
        let places = findings.compactMap(\.line).map { $0 - first }
        #expect(places == Array(Self.falsities.indices), "\(findings)")
        #expect(!findings.contains { $0.line == nil }, "\(findings)")
    }

    @Test("Every kind of expectation is among those that were seen to fail, but for no news at all")
    func kinds() throws {
        let cast = try Story(name: "test", text: Self.opening).cast
        let tried = Self.falsities.compactMap { Sentence.read($0, cast)?.0.english.words }
        let untried = Sentence.all.filter(\.isExpectation).map(\.english.words)
            .filter { !tried.contains($0) }
        #expect(untried == ["expect {place} reports nothing"])
    }

    @Test("A story that goes wrong where nothing is expected fails in the simulator's own checks")
    func checks() throws {
        let findings = try Self.play(
            """
            something else stands in the place of the database of qingshi
            qingshi enters child 石小红: risk low
            """)
        #expect(findings.count == 1)
        #expect(findings.first?.detail.hasPrefix("survival") == true, "\(findings)")
    }

    @Test(
        "What cannot be read is refused at its line",
        arguments: [
            "qingshi dances", "liulin meets township", "qingshi enters many children",
            "> told in one language alone",
        ])
    func unreadable(line: String) throws {
        let last = Self.opening.split(separator: "\n", omittingEmptySubsequences: false).count + 1
        let fault = #expect(throws: StoryFault.self) { try Self.play(line) }
        #expect(fault?.line == last)
    }

    @Test(
        "A cast that is no tree is refused",
        arguments: [
            "township 河湾镇 in county", "county 安和县\nqingshi 青石村 in township",
            "county 安和县\ncounty 安和县 in county",
            "county 安和县\none 甲镇 in county\ntwo 乙镇 in county\nthree 丙村 in one",
        ])
    func unfit(cast: String) throws {
        #expect(throws: StoryFault.self) {
            try Story(name: "test", text: "Purpose.\n\n目的。\n\n\(cast)\n\nday 2")
        }
    }

    /// The cells of a column of the table of hazards, without its heading.
    private static func hazards(_ column: Int) throws -> [String] {
        let path = Repository.path("docs/testing.md")
        let lines = try String(contentsOfFile: path, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
        let table = lines.drop { !$0.hasPrefix("| hazard | story | check | fault |") }
        return table.prefix { $0.hasPrefix("|") }.dropFirst(2).map { row in
            String(row.split(separator: "|", omittingEmptySubsequences: false)[column + 1])
        }
    }

    private static func names(_ column: Int) throws -> [String] {
        try hazards(column).joined(separator: ",").split(separator: ",")
            .map { $0.trimmingCharacters(in: .whitespaces.union(["`"])) }
    }

    @Test("The table of hazards names every story, every check and every fault")
    func hazards() throws {
        let (stories, checks) = (try Self.names(1), try Self.names(2))
        #expect(try Self.stories.get().map(\.name).filter { !stories.contains($0) } == [])
        #expect(Check.allCases.filter { !checks.contains("\($0)") } == [])
        let faults = try Self.names(3)
        #expect(FaultKind.allCases.map(\.rawValue).filter { !faults.contains($0) } == [])
    }

    @Test("The page about stories lists each of them, and every sentence that they are written in")
    func page() throws {
        let path = Repository.path("docs/stories.md")
        let kept = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        let page = StoryPage(try Self.stories.get()).text
        if Rewriting.isOn {
            try page.write(toFile: path, atomically: true, encoding: .utf8)
            Issue.record("docs/stories.md was rewritten: read it, then run without the switch")
        }
        #expect(page == kept, "HAMLET_REWRITE=1 writes docs/stories.md anew")
    }
}

extension StoryLine {
    /// Of lines that are told in Chinese, those in which braces or an English word with a space
    /// after it is left: a slot that nobody fills, or a sentence that nobody translated.
    static func untranslated(_ lines: [String]) -> [String] {
        lines.filter { $0.contains("{") || $0.contains(/[a-z]{3,} [a-z]/) }
    }
}
