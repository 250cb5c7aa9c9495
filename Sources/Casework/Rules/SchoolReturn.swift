/// What came of a school's notice, as the code list says it (M30).
enum SchoolReturn {
    /// Back, taught at home or at another school: the notice has done what it is for.
    static let ended = [1, 2, 3]
}
