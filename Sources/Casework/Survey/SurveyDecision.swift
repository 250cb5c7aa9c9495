package import Records

/// What a person decides about a row.
package enum SurveyDecision: Hashable, Sendable {
    /// Another child: a new file.
    case newFile
    /// The child of that file.
    case same(Dot)
    /// Leave the row out.
    case skip
}
