import Foundation

/// Plays a story. Whatever is expected is checked at its line; what the simulator checks of every
/// county is checked after every line and, when all links have been there, at the end.
package struct StoryRun {
    private let story: Story
    private let listener: (StoryLine, StoryFinding?) -> Void

    /// - Parameter listener: is told of every line when it has been played, with what was found.
    package init(
        _ story: Story, listener: @escaping (StoryLine, StoryFinding?) -> Void = { _, _ in }
    ) {
        self.story = story
        self.listener = listener
    }

    /// Plays it to its end, or until the world itself is broken.
    ///
    /// - Returns: what was found; nothing if the story is true.
    package func play() -> [StoryFinding] {
        let folder = Simulation.folder(named: story.name)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var findings: [StoryFinding] = []
        do {
            let stage = try Stage(story.cast, in: folder, trace: Trace())
            let checks = Checks(stage.world)
            for line in story.lines {
                let finding = play(line, on: stage, checks)
                listener(line, finding?.finding)
                guard let finding else { continue }
                findings.append(finding.finding)
                if finding.isFatal { return findings }
            }
            try stage.world.heal()
            try checks.examineHealed()
        } catch {
            findings.append(StoryFinding(line: nil, detail: Self.words(error)))
        }
        return findings
    }

    /// What is wrong with a line, and whether the story cannot go on; nil if nothing is.
    private func play(
        _ line: StoryLine, on stage: Stage, _ checks: Checks
    ) -> (finding: StoryFinding, isFatal: Bool)? {
        let finding = { (detail: String) in StoryFinding(line: line.number, detail: detail) }
        do {
            let wrong = try act(line, on: stage)
            try checks.examineStep(line.number)
            return wrong.map { (finding($0), false) }
        } catch {
            return (finding(Self.words(error)), true)
        }
    }

    /// Does what a line says; gives what is not as it says.
    private func act(_ line: StoryLine, on stage: Stage) throws -> String? {
        guard case .sentence(let sentence, let slots, let isInVain) = line.content else {
            return nil
        }
        do {
            try sentence.act(stage, slots)
        } catch let error as StageError {
            return isInVain && error.isRefusal ? nil : error.detail
        } catch let error where sentence.isExpectation && !(error is Failure) {
            return "\(error)"
        }
        return isInVain ? "it was not in vain" : nil
    }

    private static func words(_ error: any Error) -> String {
        guard let failure = error as? Failure else { return "\(error)" }
        return "\(failure.check): \(failure.detail)"
    }
}
