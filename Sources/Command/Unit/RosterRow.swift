import Casework
import Node
import Wire

/// One person of a roster.
struct RosterRow: ListRow, Sendable {
    let line: RosterLine
    let names: Names

    private var post: RosterPost { line.post.what }

    private var postName: String {
        post.post == 0 ? "" : CodeLists.post.label(post.post)[names.language]
    }

    static let heads = [
        Wording("单位", "unit"), Wording("代码", "code"), Wording("职务", "post"),
        Wording("姓名", "name"), Wording("联系电话", "telephone"), Wording("任职日期", "from"),
        Wording("离任日期", "to"), Wording("接替何人", "took over from"),
    ]

    var cells: [String] {
        [
            names.unit(line.unit.id), line.unit.code, postName, post.name, post.phone,
            line.post.from?.description ?? "", line.post.to?.description ?? "",
            post.predecessor,
        ]
    }

    var json: JSON {
        [
            "unit": .string(names.unit(line.unit.id)),
            "unitId": .string(line.unit.id.description), "code": .string(line.unit.code),
            "post": post.post == 0 ? .null : JSON(post.post), "label": .string(postName),
            "name": .string(post.name), "phone": .string(post.phone),
            "from": JSON(line.post.from?.description), "to": JSON(line.post.to?.description),
            "tookOver": .string(post.predecessor),
        ]
    }
}
