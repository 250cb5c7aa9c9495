import Casework
import Node

/// A few children for whom several people begin files without knowing of each other.
extension Vocabulary {
    /// How many they are.
    static let repeated = 24

    /// One of them, mostly with what such files are found by: the number, or the guardian; and now
    /// and then under another's name.
    static func repeatedChild(_ generator: inout Generator) -> [WrittenField] {
        let child = generator.below(repeated)
        let named = generator.chance(percent: 85) ? child : generator.below(repeated)
        var fields = [
            field(ChildField.name, name(named)), field(ChildField.birthDate, birthday(of: child)),
        ]
        if generator.chance(percent: 60) {
            fields.append(field(ChildField.identityNumber, number(of: child)))
        }
        if generator.chance(percent: 60) {
            fields.append(field(ChildField.guardianName, "试亲\(child % 4)"))
        }
        return fields
    }

    /// The number of one of them, for a child who may be another.
    static func anyNumber(_ generator: inout Generator) -> WrittenField {
        field(ChildField.identityNumber, number(of: generator.below(repeated)))
    }

    private static func birthday(of child: Int) -> String {
        "2015-0\(1 + child % 9)-\(10 + child % 18)"
    }

    /// An identity number, with the check digit that belongs to it.
    static func number(of child: Int) -> String {
        let body = "999901" + birthday(of: child).filter { $0 != "-" } + "0\(10 + child)"
        let sum = body.utf8.reduce(0) { ($0 * 2 + Int($1) - 48) % 11 }
        let check = (12 - sum * 2 % 11) % 11
        return body + (check == 10 ? "X" : String(check))
    }
}
