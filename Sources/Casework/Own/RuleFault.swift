/// Why what an office wrote of a rule pack or a list of categories makes none.
package enum RuleFault: Hashable, Sendable {
    /// Without name, label or source, with nobody who is gone, or with no item.
    case empty
    /// Words that are in no list, or stand otherwise than they are read.
    case unread(String)
    /// A circumstance by which no pack may judge.
    case neverCounts(Circumstance)
    /// A parent would be both.
    case goneAndUnable(Circumstance)
    /// It waits, or counts only beside one who is gone, and does not count at all.
    case notUnable(Circumstance)
    /// An item would show the category that no table may.
    case sealedCategory
}
