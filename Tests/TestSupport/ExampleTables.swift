import Foundation

/// The tables of `tools/demo-data`, as three villages and a township handed them in.
package enum ExampleTables {
    /// The villages' division codes, by which their rosters are named.
    package static let villages = ["532801103202", "532801103208", "532801103217"]

    /// The bytes of a file among them.
    package static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: Repository.path("tools/demo-data/" + name))))
    }
}
