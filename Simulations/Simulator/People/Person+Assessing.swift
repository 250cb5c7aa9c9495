import Casework
import Node
import Records
import Trust
import Wire

/// Outside assessors, who see the files that are assigned to them, and for how long.
extension Person {
    /// Whether the person is one here: then nothing else that they write counts.
    var isOutside: Bool { (try? node.role(in: node.unit)) == .assessor }

    /// Opens a child's file to an assessor of its unit for some weeks.
    mutating func assign() throws -> [Dot] {
        guard let child = try anyChild() else { return try enter(1) }
        let members = try node.members(of: [child.working.unit])
            .filter { $0.post == .person(.assessor) && $0.isInForce }
        guard let assessor = generator.pick(members) else { return try enterItem() }
        let last = node.today.adding(days: generator.number(in: 1...200))
        let dots = try node.addEntry(
            [
                WrittenField("key", assessor.key.id.description),
                WrittenField("to", last.description),
            ], to: child, in: "assignments"
        ).dots
        reached.append(.fileAssigned)
        return dots
    }

    /// Answers a sheet about one of the files that are open to the assessor.
    mutating func assess() throws -> [Dot] {
        guard let known = generator.pick(try node.unitedChildren()),
            let sheet = generator.pick(AssessmentSheets.all)
        else { return [] }
        var answers: [(item: Int, points: Points)] = []
        for item in sheet.items {
            guard let option = generator.pick(item.options) else { continue }
            answers.append((item.number, option.points))
        }
        let result = AssessmentResult(sheet, AssessmentAnswers(answers))
        let dots = try node.assess(try node.child(known.record), by: result, []).dots
        reached.append(.assessedFromOutside)
        return dots
    }
}
