/// What a check has found.
package struct Failure: Error, Hashable, Sendable {
    /// Which check it was.
    package let check: Check
    /// Where, and what was seen instead of what.
    package let detail: String

    init(_ check: Check, _ detail: String) {
        self.check = check
        self.detail = detail
    }
}
