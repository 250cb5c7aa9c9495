import Wire

/// A unit was put below another: which, from where, and where that was told.
struct UnitMove {
    let unit: Identifier
    /// The unit below which it came.
    let parent: Identifier
    /// The units below which it stood until then, nearest first.
    let left: [Identifier]
    /// The end of the log in which it was told, when it had been.
    let told: Oracle.Head
}
