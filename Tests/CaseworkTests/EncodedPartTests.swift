import Testing
import Wire

@testable import Casework

@Suite("Encoded parts") struct EncodedPartTests {
    private let day = CalendarDay(nearest: 20_000)

    @Test("A row reads what it wrote: a place for each part, and null for what is absent")
    func row() throws {
        var writer = CBORWriter(capacity: 64)
        writer.write(row: "a", 3, day, CalendarDay?.none, ["b", "c"])
        var reader = CBORReader(writer.bytes)
        let (text, number, first, last, list): (String, Int, CalendarDay?, CalendarDay?, [String]) =
            try reader.readRow()
        #expect(text == "a" && number == 3 && list == ["b", "c"])
        #expect(first == day && last == nil)
        #expect(reader.isAtEnd)
    }

    @Test("A row with a place more, a place less or another kind of part is refused")
    func misfit() {
        var writer = CBORWriter(capacity: 64)
        writer.write(row: "a", 3)
        let bytes = writer.bytes
        #expect(throws: WireError.self) {
            var reader = CBORReader(bytes)
            let _: (String, Int, Int) = try reader.readRow()
        }
        #expect(throws: WireError.self) {
            var reader = CBORReader(bytes)
            let _: (String, String) = try reader.readRow()
        }
    }
}
