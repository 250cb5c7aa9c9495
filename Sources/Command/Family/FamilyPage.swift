import Casework
import Node
import Records
import Wire

/// A family's record on a page, or for a program.
struct FamilyPage {
    private let family: ChildFile
    private let names: Names
    private let view: ViewPage
    private let members: [FamilyMember]
    private let conflicts: [CellConflict]

    /// - Parameter reason: why sealed items are opened, which is recorded; nil leaves them sealed.
    init(_ named: ChildFile, _ node: Node, _ names: Names, opening reason: String?) throws {
        self.names = names
        view = try ViewPage(named, node, names, opening: reason)
        let family = view.seen.file
        self.family = family
        members = try node.members(of: family)
        conflicts = try node.conflicts().cells.filter { $0.files.contains(family.named.id) }
    }

    /// Nil where nothing was opened.
    var opening: SealedOpening? { view.seen.opening }

    private var code: String { family.named.id.code }

    func write(to page: inout Page) {
        let head = FamilySummary(family.record).head
        page.line("\(code)  \(head)  \(names.unit(family.named.unit))")
        view.write(to: &page)
        for member in members where member.agrees == false {
            page.line(
                "\(member.file.code) \(member.name) 的档案没有写明这一家庭(hamlet family link 或 unlink)",
                "the file \(member.file.code) \(member.name) does not name this family "
                    + "(`hamlet family link` or `unlink`)", indent: 2)
        }
        for conflict in conflicts {
            page.line(
                "分歧 \(conflict.name)(hamlet conflict show)",
                "conflict \(conflict.name) (`hamlet conflict show`)", indent: 2)
        }
    }

    var json: JSON {
        .object(
            view.json.merging([
                "code": .string(code), "unit": .string(names.unit(family.named.unit)),
                "unitId": .string(family.named.unit.description),
                "children": .array(members.map { json($0) }),
                "conflicts": .array(conflicts.map { .string($0.name) }),
            ]) { $1 })
    }

    private func json(_ member: FamilyMember) -> JSON {
        [
            "code": .string(member.file.code), "name": .string(member.name),
            "agrees": member.agrees.map { .bool($0) } ?? .null,
        ]
    }
}
