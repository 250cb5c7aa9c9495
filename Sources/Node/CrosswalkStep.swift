package import Casework
package import Wire

/// What a line of a table of changed codes means for this node's tree.
package struct CrosswalkStep: Sendable {
    package enum Deed: Hashable, Sendable {
        /// A unit gets the code and the name.
        case recode(Identifier)
        /// The same, and it comes to stand below the unit of that code.
        case move(Identifier, below: DivisionCode)
        case add(below: DivisionCode)
        case abolish(Identifier)
        /// A unit that is to be abolished still has this many open files or units below it: a
        /// person names a successor first.
        case needsSuccessor(Identifier, children: Int)
        /// The tree is so already.
        case done
        /// No unit of the tree has the code, nor the one above it.
        case notHere
    }

    package let row: CrosswalkRow
    package let deed: Deed
}
