import Casework

/// Who plays in a story: the units of its county, and further machines that some of them have.
struct Cast: Sendable {
    /// The units first, in the order of the tree.
    let members: [CastMember]
    /// Whether machines tell no directories apart and forget how far stores had come.
    let isForgetful: Bool

    /// Reads lines such as `county 安和县`, `qingshi 青石村 in township`, `courier 信使 of qingshi`
    /// and `forgetful machines`.
    init(_ lines: [(number: Int, text: String)]) throws {
        var members: [CastMember] = []
        var isForgetful = false
        for (number, text) in lines {
            if text == "forgetful machines" {
                isForgetful = true
                continue
            }
            guard let member = CastMember(text, among: members),
                !members.contains(where: { $0.id == member.id })
            else { throw StoryFault(line: number, "nobody is cast so: \(text)") }
            members.append(member)
        }
        (self.members, self.isForgetful) = (members, isForgetful)
        let parents = units.map(\.above)
        guard !parents.isEmpty, shape.parents == parents,
            members.prefix(units.count).allSatisfy(\.isUnit)
        else { throw StoryFault(line: lines[0].number, "the units stand in the order of the tree") }
    }

    var units: [CastMember] { members.filter(\.isUnit) }

    /// The shape that the units make.
    var shape: Shape {
        let parents = units.map(\.above)
        let townships = parents.indices.filter { parents[$0] == 0 }
        return Shape(villages: townships.map { place in parents.count { $0 == place } })
    }

    subscript(id: String) -> CastMember? { members.first { $0.id == id } }
}
