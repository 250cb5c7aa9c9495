/// Something that a person should know, as it is kept until someone closes it.
package struct StoredIncident: Hashable, Sendable {
    /// By which a person closes it; a later incident has a greater one.
    package let key: Int64
    /// What happened; the caller's code.
    package let kind: Int
    /// Claimed time in seconds since 1970-01-01T00:00Z.
    package let time: Int64
    /// When it was closed; nil while it is open.
    package let closed: Int64?
    /// Further particulars, in the form of the caller.
    package let detail: [UInt8]
}
