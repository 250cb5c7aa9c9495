package import Records

/// The answers of one assessment: the points of each item by the item's number, and the triggers
/// that were met, by theirs, as one point. They stand in one cell of one entry, so that what two
/// people found stays two assessments and is never mixed into one that nobody made.
package struct AssessmentAnswers: Hashable, Sendable {
    /// One answer.
    package struct Answer: Hashable, Sendable {
        /// The number of the item, or of the trigger.
        package let item: Int
        /// What it counts; a trigger that was met has one.
        package let points: Points
    }

    /// Sorted by item, each once.
    package let all: [Answer]

    /// Of several answers to one item the last counts.
    package init(_ answers: [(item: Int, points: Points)]) {
        var last: [Int: Points] = [:]
        for answer in answers { last[answer.item] = answer.points }
        all = last.keys.sorted().map { Answer(item: $0, points: last[$0] ?? 0) }
    }

    /// Reads what `value` wrote: item and tenths of points one behind the other; nil for anything
    /// else.
    package init?(_ value: Value?) {
        guard case .list(let values) = value, values.count.isMultiple(of: 2) else { return nil }
        let numbers = values.compactMap { value -> Int? in
            if case .integer(let number) = value { Int(clamping: number) } else { nil }
        }
        guard numbers.count == values.count else { return nil }
        let places = stride(from: 0, to: numbers.count, by: 2)
        // Peers may write any number: what nobody counts is no answer.
        guard places.allSatisfy({ (-100_000...100_000).contains(numbers[$0 + 1]) }) else {
            return nil
        }
        self.init(places.map { (numbers[$0], Points(tenths: numbers[$0 + 1])) })
    }

    /// Reads `1=5 2=0.5`, parted by spaces or the usual signs; nil if something else stands there.
    package init?(written: String) {
        let pieces = WrittenText.pieces(
            WrittenText.narrow(written), at: [" ", "\t", "\n", "、", ",", ";"])
        let answers = pieces.compactMap { piece -> (item: Int, points: Points)? in
            let sides = WrittenText.pieces(piece, at: ["=", ":"])
            guard sides.count == 2, let item = Int(WrittenText.key(sides[0])), item > 0,
                let points = Points(written: sides[1])
            else { return nil }
            return (item, points)
        }
        guard answers.count == pieces.count, answers.count <= Self.most else { return nil }
        self.init(answers)
    }

    /// More items than any sheet has; as many as one value holds.
    private static let most = 60

    /// The value of the cell.
    package var value: Value {
        .list(all.flatMap { [.integer(Int64($0.item)), .integer(Int64($0.points.tenths))] })
    }

    /// The answer to an item; nil if there is none.
    package subscript(item: Int) -> Points? { all.first { $0.item == item }?.points }

    /// As `init(written:)` reads it.
    package func text(separator: String) -> String {
        all.map { "\($0.item)=\($0.points)" }.joined(separator: separator)
    }
}
