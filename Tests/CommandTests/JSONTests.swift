import Foundation
import Testing

@testable import Command

@Suite("JSON") struct JSONTests {
    @Test("Keys are sorted, so the same answer is the same text")
    func sorted() {
        let json: JSON = ["b": 1, "a": ["z": nil, "y": true], "c": []]
        #expect(
            json.text == """
                {
                  "a": {
                    "y": true,
                    "z": null
                  },
                  "b": 1,
                  "c": []
                }
                """)
    }

    @Test("Any text comes back from a stranger's reader as it was")
    func escapes() throws {
        let hostile = "\"\\/\n\r\t\u{0}\u{1B}\u{7F}王𠮷\u{2028}"
        let bytes = Data(JSON.object(["text": .string(hostile)]).text.utf8)
        let read = try JSONSerialization.jsonObject(with: bytes) as? [String: String]
        #expect(read == ["text": hostile])
    }

    @Test("An instant is written in UTC, before 1970 too")
    func time() {
        #expect(JSON(time: 1_772_600_767) == "2026-03-04T05:06:07Z")
        #expect(JSON(time: -1) == "1969-12-31T23:59:59Z")
        #expect(JSON(time: nil) == .null)
    }
}
