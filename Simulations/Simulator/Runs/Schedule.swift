/// Plans who works when, who meets whom, and what breaks.
///
/// Villages go to their township on market days, townships to the county once a week or so;
/// neighbouring villages meet now and then. In its bad season a village meets nobody above it, for
/// weeks or for the whole time. Here and there a township is down for a month.
struct Schedule {
    let shape: Shape
    let start: Int64
    let days: Int
    let faults: [FaultKind]
    var generator: Generator

    private static let dayMilliseconds = 86_400_000

    /// The whole plan in the order of time.
    mutating func events() -> [PlannedEvent] {
        var planned: [(time: Int64, kind: PlannedEvent.Kind)] = []
        for unit in shape.parents.indices { planned += work(of: unit) + meetings(of: unit) }
        for fault in faults { planned += strikes(of: fault) }
        planned += changes() + erasures() + outages()
        let sorted = planned.enumerated().sorted {
            ($0.element.time, $0.offset) < ($1.element.time, $1.offset)
        }
        return sorted.enumerated().map { number, event in
            PlannedEvent(number: number, time: event.element.time, kind: event.element.kind)
        }
    }

    private mutating func moment(day: Int) -> Int64 {
        start + Int64(day * Self.dayMilliseconds + generator.below(Self.dayMilliseconds))
    }

    private mutating func work(of unit: Int) -> [(Int64, PlannedEvent.Kind)] {
        let aMonth = generator.number(in: 2...10)
        return (0..<max(2, aMonth * days / 30)).map { _ in
            (moment(day: generator.below(days)), .work(unit))
        }
    }

    private mutating func meetings(of unit: Int) -> [(Int64, PlannedEvent.Kind)] {
        guard let parent = shape.parents[unit] else { return [] }
        let interval = [3, 5, 10, 15][generator.below(4)]
        let away = season()
        var planned: [(Int64, PlannedEvent.Kind)] = []
        for day in stride(from: generator.below(interval), to: days, by: interval)
        where !away.contains(day) {
            let time = moment(day: day)
            planned.append((time, pair(unit, parent)))
        }
        for sibling in shape.parents.indices
        where sibling < unit && shape.parents[sibling] == parent {
            guard generator.chance(percent: 40) else { continue }
            for day in stride(from: generator.below(20), to: days, by: 20) {
                planned.append((moment(day: day), pair(unit, sibling)))
            }
        }
        return planned
    }

    private mutating func pair(_ one: Int, _ other: Int) -> PlannedEvent.Kind {
        generator.chance(percent: 70) ? .meeting(one, other) : .meeting(other, one)
    }

    /// The days on which nobody gets through to the unit above.
    private mutating func season() -> Range<Int> {
        switch generator.below(5) {
        case 0: return 0..<days
        case 1, 2:
            let first = generator.below(days)
            return first..<(first + 30)
        default: return 0..<0
        }
    }

    /// Some offices get a further person, and here and there a unit is added.
    private mutating func changes() -> [(Int64, PlannedEvent.Kind)] {
        (0..<min(6, 1 + days / 60)).map { _ in
            let change = [CountyChange.appoint, .appoint, .leavePost, .addUnit][generator.below(4)]
            let unit = generator.below(shape.parents.count)
            return (moment(day: generator.below(days)), .county(change, unit))
        }
    }

    /// Now and then the county's administrator erases a file, when there are some.
    private mutating func erasures() -> [(Int64, PlannedEvent.Kind)] {
        (0..<min(4, 1 + days / 90)).map { _ in
            (moment(day: days / 4 + generator.below(days - days / 4)), .county(.erase, 0))
        }
    }

    /// In one township of five nobody works for a month, and nobody meets it.
    private mutating func outages() -> [(Int64, PlannedEvent.Kind)] {
        let month = 30
        guard days > month else { return [] }
        var planned: [(Int64, PlannedEvent.Kind)] = []
        for unit in shape.parents.indices where shape.levels[unit] == 1 {
            guard generator.chance(percent: 20) else { continue }
            let begin = moment(day: generator.below(days - month))
            let end = begin + Int64(month * Self.dayMilliseconds)
            planned += [(begin, .breakDown(unit)), (end, .comeBack(unit))]
        }
        return planned
    }

    private mutating func strikes(of fault: FaultKind) -> [(Int64, PlannedEvent.Kind)] {
        let count = max(1, shape.parents.count * days / 30 / 3)
        return (0..<min(count, 24)).map { _ in
            let unit = generator.below(shape.parents.count)
            return (moment(day: generator.below(days)), .fault(fault, unit))
        }
    }
}
