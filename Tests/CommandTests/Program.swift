import Foundation
import Testing

/// The executable under test, as the build left it beside the tests, or in the folder that
/// HAMLET_PROGRAM names: an optimised one opens a store ten times as fast.
enum Program {
    static let folder: String = {
        let tests = FileManager.default
        let own = (try? tests.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let beside = [own, CommandLine.arguments[0], Bundle.main.bundlePath]
            .map { ($0 as NSString).deletingLastPathComponent }
        let named = ProcessInfo.processInfo.environment["HAMLET_PROGRAM"].map { [$0] } ?? []
        return (named + beside)
            .first { tests.isExecutableFile(atPath: $0 + "/hamlet") } ?? ""
    }()

    @Test("The executable stands beside the tests")
    static func isThere() {
        #expect(FileManager.default.isExecutableFile(atPath: folder + "/hamlet"))
    }
}
