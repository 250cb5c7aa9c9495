package import Records
import Wire

/// How far one problem is cleared: what counting needs.
package struct ProblemMark: Hashable, Sendable {
    /// By the code list; open where nothing stands, or no code.
    package let state: Int
    /// In which it was found, as it was written; empty for the standing list (M35).
    package let campaign: String

    init(state: Int, campaign: String) {
        self.state = state
        self.campaign = campaign
    }

    /// Of an entry of a list of problems. While people disagree, the less finished state counts.
    package init(_ entry: Entry, of collection: Field) {
        let code = entry.actingCode(EntryFieldNumber.Problem.state, in: collection)
        let isKnown = CodeLists.problemState[code] != nil
        state = isKnown ? code : ProblemState.open
        campaign = Optional(entry.value(EntryFieldNumber.Problem.campaign)).text
    }

    /// The list of problems in records of a kind; nil where there is none.
    package static func collection(of kind: RecordKind) -> Field? {
        switch kind {
        case .child: Forms.child[ChildField.problems]
        case .register: Forms.register[RegisterForm.problems]
        default: nil
        }
    }

    /// Those of the problems of a record that count.
    static func all(of record: Record) -> [ProblemMark] {
        guard let collection = collection(of: record.kind) else { return [] }
        return record.entries(of: collection.number).filter(\.isCurrent)
            .map { ProblemMark($0, of: collection) }
    }
}

extension SummaryWriter {
    /// State and campaign stand behind each other.
    mutating func write(_ key: UInt64, _ marks: [ProblemMark]) {
        guard !marks.isEmpty else { return }
        write(key) { writer in
            writer.write(arrayOf: marks.count * 2)
            for mark in marks {
                writer.write(mark.state)
                writer.write(mark.campaign)
            }
        }
    }
}

extension CBORReader {
    mutating func readProblemMarks() throws(WireError) -> [ProblemMark] {
        let start = position
        let count = try readArray(upTo: .max)
        guard count.isMultiple(of: 2) else {
            throw WireError(.unexpected(expected: "problems"), at: start)
        }
        var marks: [ProblemMark] = []
        for _ in 0..<(count / 2) {
            let state = try readNumber()
            marks.append(ProblemMark(state: state, campaign: try readText()))
        }
        return marks
    }
}
