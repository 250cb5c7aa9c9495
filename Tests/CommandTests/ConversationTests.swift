import Foundation
import TestSupport
import Testing

@Suite("Conversations") struct ConversationTests {
    private static let folder = Repository.path("Tests/CommandTests/Conversations")

    static func all() throws -> [Conversation] {
        try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".txt") }.sorted()
            .map { try Conversation(path: folder + "/" + $0) }
    }

    @Test("A conversation prints what it printed when it was written", arguments: try all())
    func conversation(_ conversation: Conversation) throws {
        let stage = try Stage()
        defer { stage.strike() }
        let outputs = try conversation.steps.map { step in
            try stage.play(step.command, on: step.machine)
        }
        if Rewriting.isOn {
            try conversation.rewritten(outputs).write(
                toFile: conversation.path, atomically: true, encoding: .utf8)
            Issue.record("\(conversation.name) was rewritten: read it, then run without the switch")
        }
        for (step, output) in zip(conversation.steps, outputs) {
            #expect(output == step.expected, "\(step.machine)$ \(step.command)")
        }
    }

    @Test("Every conversation says first what would go wrong without the code")
    func preambles() throws {
        let all = try Self.all()
        #expect(!all.isEmpty)
        for conversation in all {
            #expect(
                conversation.preamble.joined().count > 60 && !conversation.steps.isEmpty,
                "\(conversation.name)")
        }
    }
}
