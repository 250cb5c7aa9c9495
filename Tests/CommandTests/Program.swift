import Foundation
import Testing

/// The executable under test, as the build left it beside the tests.
enum Program {
    static let folder: String = {
        let tests = FileManager.default
        let own = (try? tests.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return [own, CommandLine.arguments[0], Bundle.main.bundlePath]
            .map { ($0 as NSString).deletingLastPathComponent }
            .first { tests.isExecutableFile(atPath: $0 + "/hamlet") } ?? ""
    }()

    @Test("The executable stands beside the tests")
    static func isThere() {
        #expect(FileManager.default.isExecutableFile(atPath: folder + "/hamlet"))
    }
}
