package import Records
import Wire

/// The number of a field or code that an office defined. It follows from the name of the entry that
/// defines it, so nobody gives it and nobody can choose one that is taken.
///
/// (1) Below 1000 are the numbers of the program; all above are own ones.
/// (2) Entries of one log never share a number. Those of two logs do if the logs' names begin with
///     the same 33 bits; `FormBook` then takes neither, so that no value is read as another's.
package enum OwnNumber {
    /// The least that an own field or code can have.
    package static let first = 1000
    /// Bits for the change's number in its log.
    private static let changeBits = 20

    /// The log's first 33 bits and the change's number, below 2 to the power of 53, which every
    /// reader of JSON keeps exactly; nil unless the entry is the first thing that its change did.
    package static func of(_ entry: EntryID) -> Int? {
        guard entry.ordinal == 0, entry.dot.number < 1 << changeBits else { return nil }
        let log = Int(entry.dot.log.high >> 31)
        let number = log << changeBits | Int(entry.dot.number)
        return number < first ? nil : number
    }
}
