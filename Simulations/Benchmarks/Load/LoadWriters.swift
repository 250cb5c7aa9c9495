/// Generates the edits of the writers who come after the base.
///
/// A fifth of the children are edited, each by both writers, a few fields each. A twentieth of
/// the pairs of edits fall on the same field with different values; no other pair does. Every
/// edit changes the value that the base gave.
struct LoadWriters {
    private static let first = 900_001
    private static let second = 900_002
    private static let third = 900_003

    /// What may be edited. The village is who the author is, two sexes leave no third value for
    /// a collision, and visits set the date of the last one.
    private static let editable = LoadField.allCases.filter { field in
        field != .villageCode && field != .gender && field != .lastVisit
    }
    /// What a collision moves to when it would fall on a field of two values only, which cannot
    /// hold three.
    private static let substitutes =
        [LoadField.name, .school, .remarks, .identityNumber] + editable.filter { !$0.isBoolean }

    private let load: Load
    private var generator: LoadGenerator
    private var result = LoadDivergence()

    /// Takes the generator as the base left it.
    init(load: Load, generator: LoadGenerator) {
        self.load = load
        self.generator = generator
    }

    mutating func divergence() -> LoadDivergence {
        let edited = generator.random.sample(load.childCount / 5, below: load.childCount).sorted()
        let pairs = edited.count * load.editsPerWriter
        let collisions = Int((Double(pairs) * 0.05).rounded(.toNearestOrEven))
        let colliding = Set(generator.random.sample(collisions, below: pairs))
        let registered = registeredValues(of: edited)
        for (index, child) in edited.enumerated() {
            edit(
                child, from: registered[index], pairsBefore: index * load.editsPerWriter, colliding)
        }
        result.delta = delta()
        return result
    }

    /// What the base registered of some children, in the order of their numbers; generated anew,
    /// for to keep it of all children would take the memory of the whole base.
    private func registeredValues(of children: [Int]) -> [[LoadValue]] {
        let wanted = Set(children)
        return load.base.prefix(load.childCount).filter { wanted.contains($0.child) }
            .map { change in
                change.operations.compactMap { operation in
                    if case .set(_, let value) = operation { value } else { nil }
                }
            }
    }

    private mutating func edit(
        _ child: Int, from registered: [LoadValue], pairsBefore: Int, _ colliding: Set<Int>
    ) {
        let fields = generator.random.sample(2 * load.editsPerWriter, of: Self.editable)
        let time = LoadBase.start + LoadBase.secondsPerDay * 400 + child
        for pair in 0..<load.editsPerWriter {
            var (first, second) = (fields[2 * pair], fields[2 * pair + 1])
            if colliding.contains(pairsBefore + pair) {
                first = Self.collisionField(first, avoiding: fields)
                second = first
                result.collisions.append(LoadCollision(child: child, field: first))
            }
            let values = differingValues(first, second, from: registered)
            result.first.append(
                change(child, Self.first, time + pair, .set(field: first, values.first)))
            result.second.append(
                change(child, Self.second, time + pair + 1, .set(field: second, values.second)))
        }
    }

    private static func collisionField(
        _ field: LoadField, avoiding taken: [LoadField]
    ) -> LoadField {
        guard field.isBoolean else { return field }
        return substitutes.first { !taken.contains($0) } ?? field
    }

    /// Draws until both differ from what was registered and, on one field, from each other.
    private mutating func differingValues(
        _ first: LoadField, _ second: LoadField, from registered: [LoadValue]
    ) -> (first: LoadValue, second: LoadValue) {
        var firstValue = registered[first.rawValue]
        while firstValue == registered[first.rawValue] { firstValue = generator.value(of: first) }
        var secondValue = registered[second.rawValue]
        while secondValue == registered[second.rawValue]
            || (first == second && secondValue == firstValue)
        {
            secondValue = generator.value(of: second)
        }
        return (firstValue, secondValue)
    }

    private mutating func delta() -> [LoadChange] {
        let time = LoadBase.start + LoadBase.secondsPerDay * 500
        return generator.random.sample(3, below: load.childCount).sorted().map { child in
            let phone = generator.value(of: .guardianPhone)
            return change(child, Self.third, time, .set(field: .guardianPhone, phone))
        }
    }

    private func change(
        _ child: Int, _ author: Int, _ time: Int, _ operation: LoadOperation
    ) -> LoadChange {
        LoadChange(child: child, author: author, time: time, operations: [operation])
    }
}
