/// The head of an exported column.
package struct SurveyHeading: Hashable, Sendable {
    /// The upper part; empty where the heading stands alone over both rows.
    package let group: String
    /// The lower part, or the whole heading.
    package let label: String

    /// Both parts as one heading.
    package var joined: String { group.isEmpty ? label : group + " / " + label }
}
