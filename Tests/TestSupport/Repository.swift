import Foundation

/// The checkout from which the tests were built.
package enum Repository {
    private static let top = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Where a file or folder of it is.
    ///
    /// - Parameter place: from the top of the repository, such as `docs/protocol.md`.
    package static func path(_ place: String) -> String {
        top.appending(path: place).path(percentEncoded: false)
    }
}
