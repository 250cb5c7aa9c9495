import Testing

@testable import Simulator

/// (3) Seeds draw where a connection is cut; here it is cut at each byte in turn.
@Suite("Every byte") struct EveryByteTests {
    @Test("A meeting that is cut at any byte has lost nothing")
    func cuts() throws {
        let sweep = try Sweep("every-byte")
        var cuts = 0
        for byte in 1... {
            try sweep.writeAtBoth()
            var quality = LinkQuality()
            quality.cutAt = byte
            guard let connection = try sweep.meet(quality), connection.isCut else { break }
            cuts += 1
            #expect(try sweep.meet()?.isDone == true)
            if byte.isMultiple(of: 10) { try sweep.examinePair() }
        }
        try sweep.settle()
        #expect(cuts > 300)
    }
}
