/// How carefully a field is kept (domain section 3, 个人信息保护法 art. 28).
package enum Sensitivity: Int, Hashable, Sendable, CaseIterable, Comparable {
    /// May stand in tables that leave the county: codes, levels, dates of visits.
    case open = 0
    /// Names a person; stays within the units that hold the file.
    case personal = 1
    /// Opened only with role and reason, and the opening is recorded: custody, adoption.
    case sealed = 2

    package static func < (left: Sensitivity, right: Sensitivity) -> Bool {
        left.rawValue < right.rawValue
    }
}
