package import Records

extension LogClass {
    /// The part of a unit's records that logs of this class belong to.
    package var part: Part { self == .own ? .own : .files }
}
