import Records
import Testing
import Wire

@testable import Casework

@Suite("What a value names") struct ValueIdentifierTests {
    @Test("Sixteen bytes name a unit; fewer, more, and other values name none")
    func bytes() {
        let unit = Identifier(high: 1, low: 2)
        #expect(Value.bytes(unit.bytes).identifier == unit)
        for count in [0, 15, 17, 24] {
            #expect(Value.bytes([UInt8](repeating: 7, count: count)).identifier == nil)
        }
        #expect(Value.null.identifier == nil && Value.text("999901").identifier == nil)
    }
}
