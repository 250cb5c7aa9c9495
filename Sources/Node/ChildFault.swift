package import Casework

/// Why a person's wish about a child's file cannot be done. Nothing was written.
package enum ChildFault: Error, Hashable, Sendable {
    /// No file here goes by that code, name or identity number.
    case unknown(String)
    /// Several children go by that name.
    case ambiguous(String, [KnownChild])
    /// The child has no visit of that number or name.
    case unknownVisit(String)
    /// The child of that name has no family, or its record is not here.
    case noFamily(child: String)
    /// The family's record does not name the child, nor the child's file the family.
    case notOfFamily
    /// The role may not open sealed items.
    case mayNotOpenSealed(FormRole)
    /// Only administrators of the units erase; the role in one of them.
    case mayNotErase(FormRole?)
    /// The time for which the file is kept is not over, or something keeps it; nil if it does not
    /// run yet.
    case keptLonger(Retention?)
    /// The state ends the work on a file, which is closed with a reason; by the state's code.
    case endsWork(status: Int)
    /// No state of a file goes by that name.
    case unknownStatus(String)
    /// The file belongs to that unit already.
    case alreadyThere
    /// The files are not said to be about one child.
    case notLinked
    /// The decision does not fit the conflict.
    case unfitDecision(conflict: String)
    /// The decision names a file that the conflict is not about.
    case foreignFile(String)
    /// None of the conflict's sides has that number.
    case noSuchSide(Int)
    /// What was handed over is here already, as the file of that code.
    case alreadyReceived(String)
    /// The receipt is about nothing that was handed over of the file of that code.
    case notHandedOver(String)
    /// Whoever found the answers of an assessment does not review it (M15).
    case ownReview
    /// To find, or to correct what was found, and to review it are two acts of two people.
    case reviewOfOwnCorrection
    /// The table has no column of names, so it is not about children.
    case notASurvey
}
