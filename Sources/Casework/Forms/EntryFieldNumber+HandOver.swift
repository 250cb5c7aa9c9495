extension EntryFieldNumber {
    /// Handings-over of a file to a unit of another tree, and where one came from.
    package enum HandOver {
        package static let date = 1
        /// The other side, in words: it has no id here.
        package static let other = 2
        package static let purpose = 3
        /// The file's code in the tree that it came from.
        package static let code = 4
        /// The short sum of what was handed over, as hexadecimal digits.
        package static let sum = 5
        /// Who handed it over, by name.
        package static let person = 6
    }
}
