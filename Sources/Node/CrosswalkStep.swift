package import Casework
package import Wire

/// What a line of a table of changed codes means for this node's tree.
package struct CrosswalkStep: Sendable {
    /// What is to be done, or why nothing is.
    package enum Deed: Hashable, Sendable {
        /// A unit gets the code and the name.
        case recode(Identifier)
        /// The unit gets them, and it comes to stand below the unit of that code.
        case move(Identifier, below: DivisionCode)
        /// A unit is made below the one of that code.
        case add(below: DivisionCode)
        /// The unit is no more, and nothing stands in the way.
        case abolish(Identifier)
        /// A unit that is to be abolished still has this many open files or units below it: a
        /// person names a successor first.
        case needsSuccessor(Identifier, children: Int)
        /// The tree is so already.
        case done
        /// No unit of the tree has the code, nor the one above it.
        case notHere
    }

    /// The line of the table.
    package let row: CrosswalkRow
    /// For the tree as it was when the plan was made.
    package let deed: Deed
}
