/// What a grant allows its key to be.
package enum GrantSubject: Hashable, Sendable {
    /// The unit itself: its key may grant nodes, persons and units below.
    case unit
    /// The unit itself, put below another than before; by how many moves this follows, from 1.
    case movedUnit(Int)
    /// An installation that belongs to the unit.
    case node
    /// A person who acts in the unit in a role.
    case person(Role)

    /// How often a unit can be moved: what the code of a subject has room for.
    package static let mostMoves = highestCode - codeBeforeMoves
    /// The highest code of any subject.
    static let highestCode = 64
    private static let codeBeforeMoves = 16

    /// Whether the key stands for a unit, wherever that was put.
    package var isUnit: Bool {
        switch self {
        case .unit, .movedUnit: true
        case .node, .person: false
        }
    }

    /// By how many moves the grant follows; 0 for one that only puts a unit below another.
    package var moves: Int {
        if case .movedUnit(let number) = self { number } else { 0 }
    }

    var code: Int {
        switch self {
        case .unit: 0
        case .node: 1
        case .person(let role): 1 + role.rawValue
        case .movedUnit(let number): Self.codeBeforeMoves + number
        }
    }

    init?(code: Int) {
        switch code {
        case 0: self = .unit
        case 1: self = .node
        case Self.codeBeforeMoves + 1...Self.highestCode:
            self = .movedUnit(code - Self.codeBeforeMoves)
        default:
            guard let role = Role(rawValue: code - 1) else { return nil }
            self = .person(role)
        }
    }
}
