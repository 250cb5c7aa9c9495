/// Where a child of a school lives, as `TableMarks` keeps it.
enum Boarding {
    static let boards = 1
    static let livesAtHome = 2
}
