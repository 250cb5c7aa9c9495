import Casework
import Records
import Wire

/// A node's files for tests: what was imported, folded.
struct Office {
    private(set) var clerk: Clerk
    private(set) var units: [Dot: Identifier] = [:]

    init(_ log: UInt64) { clerk = Clerk(log) }

    /// All files that this office began, as lists see them.
    var children: [KnownChild] {
        units.keys.sorted().map { dot in
            KnownChild(
                record: dot, unit: units[dot] ?? Identifier(high: 0, low: 0),
                summary: ChildSummary(record(dot)))
        }
    }

    func record(_ dot: Dot) -> Record { fold(dot, clerk) }

    func preview(
        _ table: SurveyTable, home: String? = nil, decisions: [Int: SurveyDecision] = [:]
    ) -> SurveyPreview {
        let surroundings = SurveyPreview.Surroundings(
            children: children, units: Fixture.units, home: home.map(Fixture.unit),
            today: Fixture.today, decisions: decisions)
        return SurveyPreview(table, in: surroundings) { record($0) }
    }

    /// Writes what a preview proposes.
    mutating func take(_ preview: SurveyPreview) {
        for row in preview.rows where !row.operations.isEmpty {
            switch row.outcome {
            case .new:
                let dot = clerk.write(row.operations)
                units[dot] = row.unit
            case .changed: clerk.write(row.operations, to: row.match?.file)
            default: break
            }
        }
    }

    mutating func write(_ operations: [Operation], to file: Dot) {
        clerk.write(operations, to: file)
    }
}
