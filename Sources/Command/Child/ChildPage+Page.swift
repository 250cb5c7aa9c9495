import Casework
import Node
import Records

extension ChildPage {
    /// Writes the file for people.
    func write(to page: inout Page) {
        writeHead(to: &page)
        view.write(to: &page)
        let following = derived + open.map(\.line)
        if !following.isEmpty {
            page.blank()
            for wording in following { page.line(wording, indent: 2) }
        }
        writeConflicts(to: &page)
    }

    private func writeHead(to page: inout Page) {
        let age = summary.age(on: names.today).map { Wording(",\($0)岁", ", \($0) years") }
        let unit = names.unit(file.working.unit)
        page.line(
            "\(file.named.id.code)  \(summary.name)  \(unit)\(age?.chinese ?? "")",
            "\(file.named.id.code)  \(summary.name)  \(unit)\(age?.english ?? "")")
        for other in file.others {
            let code = other.id.code
            let unit = names.unit(other.unit)
            page.line(
                "同一儿童的另一份档案:\(code)(\(unit))", "another file of the child: \(code) (\(unit))",
                indent: 2)
        }
        if file.working.id != file.named.id {
            page.line(
                "本档案已结案,现用 \(file.working.id.code)",
                "this file is closed; \(file.working.id.code) is in use", indent: 2)
        }
    }

    private func writeConflicts(to page: inout Page) {
        guard !conflicts.isEmpty || !fileConflicts.isEmpty else { return }
        page.blank()
        for conflict in conflicts {
            page.line(
                "分歧 \(conflict.name)(hamlet conflict show)",
                "conflict \(conflict.name) (`hamlet conflict show`)", indent: 2)
        }
        for conflict in fileConflicts {
            page.line("\(conflict.name): " + conflict.conflict.wording[names.language], indent: 2)
        }
    }
}
