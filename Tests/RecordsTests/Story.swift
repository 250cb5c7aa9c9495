import Records
import Testing

/// A small set of changes with a name that says what happens in it.
struct Story: CustomTestStringConvertible {
    let testDescription: String
    let changes: [Logged]

    init(_ name: String, _ changes: [Logged]) {
        testDescription = name
        self.changes = changes
    }

    private static let name = Cell.field(1)
    private static let risk = Cell.field(2)
    private static let orphan = Cell.element(3, 1)
    private static let visits = 100
    private static let visit = EntryID(dot: dot(2), ordinal: 0)
    private static let begun = (
        dot: dot(1),
        change: change(.write(name, .text("王小明"), replacing: []), beginning: true)
    )

    static let all = [scalars, sets, entries, corrections, removals, newer]

    private static let scalars = Story(
        "Two write at once, one clears, one decides, one writes without knowing",
        [
            begun,
            (dot(2), change(.write(name, .text("王晓明"), replacing: [dot(1)]))),
            (
                dot(1, Logs.second),
                change(
                    .write(name, .text("王小鸣"), replacing: [dot(1)]),
                    .write(risk, .integer(3), replacing: []))
            ),
            (dot(1, Logs.third), change(.write(name, .null, replacing: [dot(1)]))),
            (
                dot(3),
                change(
                    .write(
                        name, .text("王晓明"), replacing: [dot(2), dot(1, Logs.second)]))
            ),
            (dot(2, Logs.second), change(.write(name, .text("王晓明"), replacing: []))),
        ])

    private static let sets = Story(
        "An element is put in, taken out, and put in again meanwhile",
        [
            begun,
            (dot(2), change(.write(orphan, .boolean(true), replacing: []))),
            (dot(1, Logs.second), change(.write(orphan, .null, replacing: [dot(2)]))),
            (
                dot(1, Logs.third),
                change(.write(orphan, .list([.day(20_000)]), replacing: [dot(2)]))
            ),
            (dot(2, Logs.second), change(.write(.element(3, 2), .boolean(true), replacing: []))),
            (
                dot(3),
                change(
                    .write(orphan, .null, replacing: [dot(1, Logs.second), dot(1, Logs.third)]))
            ),
        ])

    private static let entries = Story(
        "A visit is added, two edit it, one takes it out, one decides",
        [
            begun,
            (
                dot(2),
                change(
                    .add(
                        collection: visits,
                        fields: [EntryField(1, .day(20_000)), EntryField(4, .text("良好"))],
                        corrects: nil))
            ),
            (
                dot(1, Logs.second),
                change(.write(.entry(visits, visit, 4), .text("一般"), replacing: [dot(2)]))
            ),
            (
                dot(1, Logs.third),
                change(.write(.entry(visits, visit, 4), .text("较差"), replacing: [dot(2)]))
            ),
            (
                dot(3),
                change(
                    .remove(collection: visits, visit, reason: .text("误记"), seen: [dot(2)]))
            ),
            (
                dot(2, Logs.second),
                change(
                    .write(
                        .entry(visits, visit, 4), .text("一般"),
                        replacing: [dot(1, Logs.second), dot(1, Logs.third)]))
            ),
        ])

    private static let corrections = Story(
        "Two correct one visit, one corrects the correction, one takes that out",
        [
            begun,
            (
                dot(2),
                change(.add(collection: visits, fields: [EntryField(1, .day(1))], corrects: nil))
            ),
            (
                dot(1, Logs.second),
                change(.add(collection: visits, fields: [EntryField(1, .day(2))], corrects: visit))
            ),
            (
                dot(1, Logs.third),
                change(
                    .add(collection: visits, fields: [EntryField(1, .day(3))], corrects: visit),
                    .add(collection: 101, fields: [], corrects: visit))
            ),
            (
                dot(3),
                change(
                    .add(
                        collection: visits, fields: [EntryField(1, .day(4))],
                        corrects: EntryID(dot: dot(1, Logs.second), ordinal: 0)))
            ),
            (
                dot(2, Logs.second),
                change(
                    .remove(
                        collection: visits, EntryID(dot: dot(3), ordinal: 0), reason: .null,
                        seen: [dot(3)]))
            ),
        ])

    private static let removals = Story(
        "Two take one visit out for different reasons, one adds a field to it, one a new visit",
        [
            begun,
            (
                dot(2),
                change(.add(collection: visits, fields: [EntryField(1, .day(1))], corrects: nil))
            ),
            (
                dot(1, Logs.second),
                change(.remove(collection: visits, visit, reason: .integer(1), seen: [dot(2)]))
            ),
            (
                dot(1, Logs.third),
                change(.remove(collection: visits, visit, reason: .integer(2), seen: [dot(2)]))
            ),
            (
                dot(2, Logs.third),
                change(.write(.entry(visits, visit, 9), .boolean(true), replacing: []))
            ),
            (dot(3), change(.add(collection: 7, fields: [EntryField(1, .null)], corrects: nil))),
        ])

    private static let newer = Story(
        "A newer program writes what is not known beside what is",
        [
            begun,
            (
                dot(2),
                change(.unknown([0x81, 0x38, 0x63]), .write(risk, .integer(1), replacing: []))
            ),
            (
                dot(1, Logs.second),
                change(.unknown([0x81, 0x24]), .unknown([0x82, 0x24, 0x01]))
            ),
            (dot(3), change(.write(risk, .integer(2), replacing: [dot(2)]))),
            (dot(2, Logs.second), change(.write(risk, .integer(2), replacing: [dot(2)]))),
        ])
}
