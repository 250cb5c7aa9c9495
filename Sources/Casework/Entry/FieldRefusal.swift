/// Why something cannot be stored. What is only doubtful is stored, with a warning.
package enum FieldRefusal: Error, Hashable, Sendable {
    /// The form has no such field.
    case unknownField(String)
    /// Such a field must not exist (domain section 3).
    case forbiddenField(String, ForbiddenSubject)
    /// The text has more characters than the field takes.
    case tooLong(field: Int, characters: Int, most: Int)
    /// A record or an entry cannot be without this field.
    case missing(field: Int)
    /// The field is a collection; entries are added to it.
    case isCollection(field: Int)
    /// The field is not a collection.
    case isNotCollection(field: Int)
    /// There is no such entry.
    case noSuchEntry(field: Int)
    /// People disagree about the field; it is resolved, not overwritten.
    case conflicted(field: Int)
    /// The role may not write the field.
    case notAllowed(field: Int, FormRole)
    /// The role may not read the field.
    case mayNotRead(field: Int, FormRole)
    /// Only the program writes the collection, as part of another act.
    case writtenByProgram(field: Int)
    /// The program writes the field of an item, as part of what is done about the item.
    case notByHand(field: Int)
    /// The element stands in the set: what is said of it is corrected, not added.
    case alreadyInSet(field: Int, code: Int)
    /// A day is asked for, and no place is there to keep other words.
    case notADay(field: Int, String)
    /// The field is written twice at once: one of the two values would be lost.
    case givenTwice(field: Int)
    /// The role may not take the step of the collection's entries, which is given by its label.
    case stepNotAllowed(field: Int, Wording, FormRole)
    /// Whoever began the entry does not check it as well.
    case secondPersonNeeded(field: Int)
    /// The record that was named is not of the kind that the field names.
    case otherKind(field: Int, String)
    /// A file is closed with one of the states that end it.
    case notAnEnd(status: Int)
    /// A file cannot be linked to itself.
    case linkToItself
    /// A step of the ladder of guardianship cannot be taken so.
    case ladder(LadderRefusal)
}
