package import Casework
package import Records

/// What came of an edit of a child's file, or of another record.
package struct WrittenFile: Hashable, Sendable {
    /// The changes that were made; none if everything was so already.
    package let dots: [Dot]
    /// What should be looked at in the new values.
    package let warnings: [Warning]
    /// The code of the report of a danger that was made; nil if none was.
    package var report: String?
}
