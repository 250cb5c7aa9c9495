import Foundation
import Testing

/// Reads the expected texts, which the Python program that defines the load wrote.
enum Golden {
    static func text(_ name: String) throws -> String {
        let folder = try #require(Bundle.module.url(forResource: "Golden", withExtension: nil))
        return try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }
}
