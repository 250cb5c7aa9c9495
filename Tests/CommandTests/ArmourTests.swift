import Node
import Testing

@testable import Command

@Suite("Armoured files") struct ArmourTests {
    private static let bytes = (0..<200).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    private static let text = Armour.encode(bytes, as: .ticket)

    @Test(
        "What was printed reads back, whatever stands around it", arguments: [0, 1, 30, 200, 999])
    func roundTrip(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 91 &+ 7) }
        let text = Armour.encode(bytes, as: .request)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 60 })
        #expect(try Armour.decode("您好:\r\n\n" + text + "此致", as: .request) == bytes)
    }

    @Test("Spaces, tabs and line ends of another system are no mistake")
    func spaces() throws {
        let typed = Self.text.replacing(" ", with: "").replacing("\n", with: "\r\n")
        #expect(try Armour.decode(typed, as: .ticket) == Self.bytes)
    }

    @Test("Every single character that is mistyped is found, and its line is named")
    func mistyped() {
        let lines = Self.text.split(separator: "\n").map(String.init)
        for number in 1..<(lines.count - 1) {
            for place in lines[number].indices where lines[number][place] != " " {
                var wrong = lines
                let other: Character = lines[number][place] == "A" ? "B" : "A"
                wrong[number].replaceSubrange(place...place, with: String(other))
                #expect(throws: Armour.Fault.line(number)) {
                    try Armour.decode(wrong.joined(separator: "\n"), as: .ticket)
                }
            }
        }
    }

    @Test("Lines that changed places are found")
    func swapped() {
        var lines = Self.text.split(separator: "\n").map(String.init)
        lines.swapAt(1, 2)
        #expect(throws: Armour.Fault.line(1)) {
            try Armour.decode(lines.joined(separator: "\n"), as: .ticket)
        }
    }

    @Test("A request is not taken for a ticket, and half a file for a whole one")
    func kinds() {
        #expect(throws: Armour.Fault.missing(.request)) {
            try Armour.decode(Self.text, as: .request)
        }
        #expect(throws: Armour.Fault.missing(.ticket)) {
            try Armour.decode(String(Self.text.dropLast(30)), as: .ticket)
        }
    }
}
