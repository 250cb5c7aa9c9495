import Casework
import Node
import Records

extension ChildPage {
    /// Writes the file for people.
    func write(to page: inout Page) {
        writeHead(to: &page)
        var table = TextTable()
        for line in view.lines { table.row(cells(line)) }
        page.table(table, indent: 2)
        for collection in view.collections { write(collection, to: &page) }
        if !derived.isEmpty {
            page.blank()
            for wording in derived { page.line(wording, indent: 2) }
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

    private func cells(_ line: FileView.Line) -> [String] {
        let language = names.language
        let between = line.isConflicted ? " ‖ " : language.separator
        let nothing = Wording("(空)", "(nothing)")[language]
        var text = line.texts.map { $0.isEmpty ? nothing : $0 }.joined(separator: between)
        if line.isConflicted {
            text += "  ← " + Wording("有分歧", "people disagree")[language]
            if let acting = line.acting {
                let shown = acting.isEmpty ? nothing : acting
                text += Wording(",暂按“\(shown)”", "; “\(shown)” acts meanwhile")[language]
            }
        }
        for warning in line.warnings { text += "  ! " + warning.matter.wording[language] }
        return [String(line.field.number), line.field.label[language], text]
    }

    private func write(_ collection: FileView.Collection, to page: inout Page) {
        page.blank()
        let past = collection.past
        let count = collection.entries.count
        let label = collection.field.label
        page.line(
            "\(label.chinese):\(count)条" + (past > 0 ? "(另有\(past)条已更正或撤下)" : ""),
            "\(label.english): \(count)" + (past > 0 ? " (\(past) corrected or taken out)" : ""),
            indent: 2)
        for (place, item) in collection.entries.enumerated() {
            let texts = item.fields.map { "\($0.field.label[names.language]) \($0.text)" }
            let mark =
                item.isEditedAgainstRemoval
                ? Wording(" ← 有人撤下、有人续写", " ← taken out by one, written by another") : nil
            page.line(
                "\(place + 1)  " + texts.joined(separator: names.language.separator)
                    + (mark?[names.language] ?? ""), indent: 4)
            for warning in item.warnings { page.line(names.text(warning), indent: 7) }
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
