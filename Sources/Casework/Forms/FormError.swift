/// Why a form is refused.
package enum FormError: Error, Hashable, Sendable {
    /// A field's number must be 1 or more.
    case number(Int)
    case repeatedNumber(Int)
    case repeatedName(String)
    /// A field of this name must not exist (domain section 3).
    case forbidden(name: String, ForbiddenSubject)
}
