import Casework
import Node
import Records

/// A conflict between files with all that helps to decide.
struct FileConflictPage {
    let detail: FileConflictDetail
    let names: Names
    let fitting: [FileChoice]
    let comparison: FileComparison

    /// - Parameter opening: nil while nothing is opened.
    init(_ detail: FileConflictDetail, _ names: Names, _ opening: SealedOpening? = nil) {
        self.detail = detail
        self.names = names
        fitting = FileChoice.fitting(detail.conflict)
        comparison = names.reader.comparison(
            of: detail, on: names.today, names.language, opening,
            form: names.tree.forms.child, unitName: { names.unit($0) })
    }

    private var language: Language { names.language }
    private var isOfSeveral: Bool { detail.sides.count > 1 }

    func write(to page: inout Page) {
        writeHead(to: &page)
        for (place, side) in detail.sides.enumerated() { write(side, number: place + 1, to: &page) }
        if isOfSeveral { writeComparison(to: &page) }
        for note in detail.notes { names.write(note, to: &page) }
    }

    /// Whether something that is compared is sealed, and may be opened by whoever reads.
    var mayOpen: Bool {
        isOfSeveral
            && comparison.lines.contains { line in
                line.sides.contains { $0?.isSealed == true }
                    && names.reader.mayOpen(line.field, of: detail)
            }
    }

    /// The options by which it is decided, for where no dialogue asks.
    func writeChoices(to page: inout Page) {
        page.line("可以裁决为:", "what can be decided:", indent: 2)
        for choice in fitting {
            page.line("\(choice.option)  " + choice.wording[language], indent: 4)
        }
        page.line("--later 说明  留待以后", "--later NOTE  leave it for later", indent: 4)
    }

    private func writeHead(to page: inout Page) {
        let conflict = detail.conflict
        ConflictWords(names: names).writeName(of: conflict, to: &page)
        page.line(conflict.conflict.wording, indent: 2)
        guard !detail.grounds.isEmpty else { return }
        page.line(
            "依据:" + detail.grounds.map(\.wording.chinese).joined(separator: ";"),
            "why: " + detail.grounds.map(\.wording.english).joined(separator: "; "), indent: 2)
    }

    private func write(
        _ side: FileConflictDetail.Side, number: Int, to page: inout Page
    ) {
        let child = side.child
        let closed = child.summary.isClosed ? Wording("(已结案)", " (closed)")[language] : ""
        page.line(
            "\(number)  \(child.record.code)  \(child.summary.name)  \(names.unit(child.unit))"
                + closed, indent: 2)
        for event in side.events { write(event, to: &page) }
    }

    private func write(_ event: FileConflictDetail.Event, to page: inout Page) {
        let line = event.line
        let who = "\(names.person(line.author))  \(names.time(line.time, line.doubt))"
        let what = event.act.wording
        page.line("\(what.chinese):\(who)", "\(what.english): \(who)", indent: 7)
        if !line.reason.isEmpty {
            page.line("理由:\(line.reason)", "why: \(line.reason)", indent: 9)
        }
        guard event.act == .editedAfterClosing else { return }
        names.write(line.steps, as: Wording("填写", "wrote"), to: &page)
    }

    private func writeComparison(to page: inout Page) {
        writeDifferences(to: &page)
        let same = comparison.lines.filter { $0.agreement == .same }
        if !same.isEmpty {
            let all = same.map { text($0, $0.sides[0]) }.joined(separator: language.separator)
            page.line("各份相同:\(all)", "the same in all: \(all)", indent: 2)
        }
        for place in detail.sides.indices { writePartial(place, to: &page) }
    }

    private func writeDifferences(to page: inout Page) {
        let different = comparison.lines.filter { $0.agreement == .different }
        if different.isEmpty {
            page.line("没有不同的内容。", "Nothing in them differs.", indent: 2)
        }
        var table = TextTable(
            [Wording("不同之处", "what differs")]
                + detail.sides.enumerated().map { place, side in
                    let head = "\(place + 1) \(side.child.record.code)"
                    return Wording(head, head)
                })
        for line in different {
            table.row([line.field.label[language]] + line.sides.map { text($0) })
        }
        for tally in comparison.tallies {
            table.row(
                [tally.field.label[language]]
                    + tally.counts.map { Wording("\($0)条", "\($0)")[language] })
        }
        page.table(table, indent: 2)
    }

    /// What one file says and others are silent about.
    private func writePartial(_ place: Int, to page: inout Page) {
        let lines = comparison.lines.filter {
            $0.agreement == .partial && $0.sides[place] != nil
        }
        guard !lines.isEmpty else { return }
        let all = lines.map { text($0, $0.sides[place]) }.joined(separator: language.separator)
        page.line(
            "并非各份都填,第\(place + 1)份:\(all)", "not in all; in \(place + 1): \(all)", indent: 2)
    }

    private func text(_ line: FileComparison.Line, _ side: FileView.Line?) -> String {
        "\(line.field.label[language]) \(text(side))"
    }

    private func text(_ side: FileView.Line?) -> String {
        guard let side else { return Wording("(空)", "(nothing)")[language] }
        let between = side.isConflicted ? " ‖ " : language.separator
        return DisplayWidth.cut(side.texts.joined(separator: between), to: Self.widest)
    }

    private static let widest = 44
}
