import Casework
import Node

/// Many conflicts that are left for later with one note.
struct DeferralRound: ConflictRound {
    let node: Node
    let names: Names
    let note: String
    let cells: [CellConflict]
    let files: [FileConflict]
    private var isDone = false

    init(node: Node, names: Names, note: String, cells: [CellConflict], files: [FileConflict]) {
        self.node = node
        self.names = names
        self.note = note
        self.cells = cells
        self.files = files
    }

    var count: Int { cells.count + files.count }

    var question: Wording {
        Wording("这\(count)个都留待以后?", "Leave these \(count) for later?")
    }

    mutating func carryOut() throws {
        _ = try node.deferConflicts(cells, files, note: note)
        isDone = true
    }

    func write(to page: inout Page) {
        let words = ConflictWords(names: names)
        var table = TextTable()
        for conflict in cells { table.row(words.cells(conflict)) }
        page.table(table)
        for conflict in files { words.writeName(of: conflict, to: &page) }
        if isDone {
            page.line("已附说明,\(count)个留待以后。", "\(count) are left for later, with the note.")
        } else {
            page.line(
                "\(count)个将留待以后;尚未写入。",
                "\(count) would be left for later; nothing is written.")
        }
    }

    var json: JSON {
        [
            "done": .bool(isDone), "decided": 0, "deferred": JSON(count), "left": 0,
            "warnings": [],
            "conflicts": .array(
                (cells.map(\.name) + files.map(\.name)).map {
                    ["name": .string($0), "value": nil, "outcome": "deferred"]
                }),
        ]
    }
}
