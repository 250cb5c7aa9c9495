import Casework

/// A unit of a story with its first machine, or a further machine of a unit.
struct CastMember: Sendable {
    /// As the story's lines call it.
    let id: String
    /// As the story is told.
    let name: Wording
    /// The number of the unit above; nil for the county and for a further machine.
    let above: Int?
    /// The number of the unit to which a further machine belongs; nil for a unit.
    let owner: Int?

    var isUnit: Bool { owner == nil }

    /// Reads a line of the cast; nil if it is none.
    ///
    /// - Parameter others: those who stand before it, of which it may name one.
    init?(_ line: String, among others: [CastMember]) {
        let words = line.split(separator: " ").map(String.init)
        guard words.count == 2 && others.isEmpty || words.count == 4 else { return nil }
        id = words[0]
        name = Wording(words[1], words[0].prefix(1).uppercased() + words[0].dropFirst())
        guard words.count == 4 else {
            (above, owner) = (nil, nil)
            return
        }
        guard let place = others.firstIndex(where: { $0.id == words[3] && $0.isUnit }) else {
            return nil
        }
        switch words[2] {
        case "in": (above, owner) = (place, nil)
        case "of": (above, owner) = (nil, place)
        default: return nil
        }
    }
}
