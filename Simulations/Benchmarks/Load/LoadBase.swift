/// Generates the changes of a base, one at a time, in the order of their claimed dates.
struct LoadBase: Sequence, IteratorProtocol {
    /// The first second of the base: 2025-01-01 in UTC.
    static let start = 1_735_689_600
    static let secondsPerDay = 86_400

    private let load: Load
    private let officers: [String]
    private var child = 0
    /// 0 while children are registered, then the month of the visits, from 1.
    private var month = 0
    /// After the last change, stands where the edits of the later writers begin.
    private(set) var generator: LoadGenerator

    init(load: Load) {
        var generator = LoadGenerator(seed: load.seed)
        let villages = 0...(load.childCount / load.childrenPerVillage)
        self.load = load
        officers = villages.map { _ in generator.name() }
        self.generator = generator
    }

    mutating func next() -> LoadChange? {
        guard month <= load.visitsPerChild else { return nil }
        let change = month == 0 ? registration() : visit()
        child += 1
        if child == load.childCount { (child, month) = (0, month + 1) }
        return change
    }

    private mutating func registration() -> LoadChange {
        let village = load.village(of: child)
        let operations = LoadField.allCases.map { field in
            LoadOperation.set(field: field, generator.value(of: field, village: village))
        }
        return LoadChange(
            child: child, author: village, time: Self.start + child * 3, operations: operations)
    }

    private mutating func visit() -> LoadChange {
        let village = load.village(of: child)
        let date = generator.date(year: 2025, month: (month - 1) % 12 + 1)
        let id = hexadecimal(child, 6) + hexadecimal(month - 1, 2) + generator.visitSuffix()
        let values = generator.visit(date: date, officer: officers[village])
        return LoadChange(
            child: child, author: village,
            time: Self.start + Self.secondsPerDay * 30 * month + child * 5,
            operations: [.visit(id: id, values), .set(field: .lastVisit, .text(date))])
    }
}
