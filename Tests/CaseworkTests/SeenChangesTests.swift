import Casework
import Records
import Testing
import Wire

struct SeenChangesTests {
    private func dots(logs: UInt64) -> [Dot] {
        (0..<logs).flatMap { log in
            [9, 4].map { Dot(log: Identifier(high: 3, low: log), number: $0) }
        }
    }

    @Test(
        "What was seen of any number of logs is read back, and nothing later of them",
        arguments: [0, 1, 128, 129, 700])
    func logs(count: UInt64) throws {
        let seen = dots(logs: count)
        var writer = CBORWriter()
        SeenChanges.value(of: seen).encode(into: &writer)
        var reader = CBORReader(writer.bytes)
        let read = SeenChanges([try Value.decode(from: &reader)])
        #expect(seen.allSatisfy(read.covers))
        #expect(!seen.contains { read.covers(Dot(log: $0.log, number: 10)) })
        #expect(!read.covers(Dot(log: Identifier(high: 4, low: 0), number: 1)))
    }

    @Test("However many logs there are, there is room in the change for what else it says")
    func bounded() {
        var writer = CBORWriter()
        SeenChanges.value(of: dots(logs: 5000)).encode(into: &writer)
        #expect(writer.bytes.count < Limits.changeBytes - 4 * 2048)
    }
}
