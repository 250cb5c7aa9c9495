/// A step of the ladder of intervening with guardians, as data.
package struct LadderStep: Hashable, Sendable {
    /// By the code list of steps.
    package let number: Int
    /// Who may enter it, sorted by number.
    package let roles: [FormRole]
    /// Who may have decided it, by the code list of authorities.
    package let authorities: [Int]
    /// Whether it is entered only with the number of a document.
    package let needsDocument: Bool
    /// The steps after which it comes without skipping any; 0 is where nothing was done before.
    package let follows: [Int]
}
