import Casework
import Node
import Records

/// Tells what came of writing into a child's file, or another record.
struct WrittenPage {
    let names: Names
    let code: String
    let warnings: [Warning]
    var form = Forms.child

    func json(_ more: [String: JSON] = [:]) -> JSON {
        .object(
            more.merging(["code": .string(code), "warnings": names.json(warnings, form: form)]) {
                _, new in new
            })
    }

    func write(to page: inout Page) {
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
