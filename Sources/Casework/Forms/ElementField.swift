/// The numbers under which what is said of a set's element is entered, as if it were an entry.
package enum ElementField {
    package static let code = 1
    package static let from = 2
    package static let to = 3
    package static let basis = 4
}
