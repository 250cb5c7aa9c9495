/// What one cell of a report shows.
package enum TableCell: Hashable, Sendable {
    /// So many children, or entries.
    case count(Int)
    /// Withheld: too few for what leaves the county, or a number from which such could be
    /// computed.
    case hidden
    /// Nothing has come from there: never to be read as nobody.
    case unknown

    /// The number; nil where none is shown.
    package var number: Int? { if case .count(let number) = self { number } else { nil } }

    /// As tables write it: a dash where nothing has come, an asterisk where a number is withheld.
    package var text: String {
        switch self {
        case .count(let number): String(number)
        case .hidden: "*"
        case .unknown: "—"
        }
    }
}
