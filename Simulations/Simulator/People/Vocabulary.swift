import Casework
import Node

/// What people write. There are few children's names, so that files of one child are begun twice
/// and different children look alike; and few values, so that people agree by chance.
enum Vocabulary {
    static func child(_ generator: inout Generator) -> [WrittenField] {
        var fields =
            generator.chance(percent: 20) ? repeatedChild(&generator) : newChild(&generator)
        for _ in 0..<generator.below(4) {
            let more = edit(&generator)
            if !fields.contains(where: { $0.name == more.name }) { fields.append(more) }
        }
        return fields
    }

    private static func newChild(_ generator: inout Generator) -> [WrittenField] {
        let name = field(ChildField.name, name(generator.below(10)))
        guard generator.chance(percent: 60) else { return [name] }
        let day = 1 + generator.below(28)
        return [name, field(ChildField.birthDate, "2016-0\(1 + generator.below(3))-\(day)")]
    }

    /// One of ten names.
    static func name(_ place: Int) -> String { "测" + "甲乙丙丁戊己庚辛壬癸"[place % 10] }

    /// Two children who are not written alike, as they now and then are by chance: a change that is
    /// the same at both who say it contradicts nothing.
    static func twoChildren(
        _ generator: inout Generator
    ) -> (one: [WrittenField], other: [WrittenField]) {
        let one = child(&generator)
        while true {
            let other = child(&generator)
            if other != one { return (one, other) }
        }
    }

    /// One field with what someone writes into it; blank now and then.
    static func edit(_ generator: inout Generator) -> WrittenField {
        let choice = generator.below(9)
        let isBlank = generator.chance(percent: 8)
        let few = String(1 + generator.below(3))
        switch choice {
        case 0, 1: return field(ChildField.risk, isBlank ? "" : few)
        case 2: return field(ChildField.school, isBlank ? "" : "试小" + few)
        case 3: return field(ChildField.guardianPhone, "1200000000\(generator.below(4))")
        case 4: return field(ChildField.residenceAddress, isBlank ? "" : "试路\(few)号")
        case 5: return field(ChildField.categories, few + "、" + String(3 + generator.below(3)))
        case 6: return field(ChildField.needs, isBlank ? "" : few)
        case 7: return field(ChildField.status, String(1 + generator.below(4)))
        case 8 where generator.chance(percent: 25): return anyNumber(&generator)
        default: return field(ChildField.remarks, remark(&generator))
        }
    }

    static func visit(_ generator: inout Generator) -> [WrittenField] {
        var fields = [
            field(VisitField.visitor, "试员\(generator.below(3))"),
            field(VisitField.findings, remark(&generator)),
        ]
        if generator.chance(percent: 50) {
            fields.append(field(VisitField.childSeen, generator.chance(percent: 50) ? "是" : "否"))
        }
        return fields
    }

    private static func remark(_ generator: inout Generator) -> String {
        let length = generator.chance(percent: 3) ? 300 : generator.below(20)
        return "记\(generator.below(1000))" + String(repeating: "事", count: length)
    }

    static func field(_ number: Int, _ text: String) -> WrittenField {
        WrittenField(String(number), text)
    }
}

extension String {
    fileprivate subscript(place: Int) -> String { String(self[index(startIndex, offsetBy: place)]) }
}
