import Casework
import Node
import Records

/// Tells what came of writing into a child's file, or another record.
struct WrittenPage {
    let names: Names
    let code: String
    let warnings: [Warning]
    var form = Forms.child
    /// Where the file that was named is closed.
    var closed: ClosedNotice?

    func json(_ more: [String: JSON] = [:]) -> JSON {
        .object(
            more.merging(["code": .string(code), "warnings": names.json(warnings, form: form)]) {
                _, new in new
            })
    }

    /// The notice for programs; null where the file that was named is open.
    var closedFile: JSON { closed?.json(names.language) ?? .null }

    func write(to page: inout Page) {
        if let closed { page.line(closed.wording, indent: 2) }
        for warning in warnings { page.line(names.text(warning, form: form), indent: 2) }
    }
}

extension [Setting] {
    /// As the node takes them.
    var written: [WrittenField] { map { WrittenField($0.field, $0.value) } }
}

extension Dot {
    /// What people call the file that the change began.
    var code: String { RecordCode(self).description }
}
