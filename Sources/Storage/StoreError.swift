/// Why the store could not do what was asked. Nothing was half written.
package enum StoreError: Error, Hashable, Sendable {
    /// There is no store at this path.
    case missing(path: String)
    /// A store stands here already.
    case exists(path: String)
    /// The file is not a store of this program.
    case notOurs(path: String)
    /// A newer program made the store; this one knows fewer migrations.
    case newer(unknownMigration: String)
    /// No room was left; the change was not written.
    case diskFull
    /// The file or its folder may not be written.
    case readOnly
    /// A page or a sealed item cannot be read.
    case damaged(what: String)
    /// The disk failed to read, write or sync.
    case disk(detail: String)
    /// Another process held the store for too long.
    case busy
    /// Anything else that the database said.
    case database(detail: String)
}
