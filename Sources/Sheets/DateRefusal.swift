/// Why a cell is not taken for a date; `SheetWords` says it to people.
package enum DateRefusal: Error, Sendable, Hashable {
    /// Nothing is written.
    case empty
    /// Something else is written, such as 不详.
    case notADate
    /// The day or month does not exist, such as 2015-02-30.
    case noSuchDay
    /// The century is not written, or the digits could be read so: 15-9-30, 150930.
    case twoDigitYear
    /// The year stands last, so that day and month cannot be told apart: 9/10/2015.
    case yearLast
    /// The year is not one that a record of a living child could have.
    case yearOutOfRange(Int)
    /// Only the year is written, or a number such as 2015.1 that may be January or October.
    case incomplete
}
