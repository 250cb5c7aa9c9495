import Casework
import Node

extension Names {
    /// A note that was left for later, in one line.
    func write(_ note: Deferral, to page: inout Page) {
        let who = "\(person(note.author)) \(time(note.time, note.doubt))"
        page.line("待议:\(note.text)(\(who))", "for later: \(note.text) (\(who))", indent: 2)
    }

    func json(_ note: Deferral) -> JSON {
        .object(
            json(note.author, note.time, note.doubt)
                .merging(["text": .string(note.text)]) { $1 })
    }

    /// What a change wrote, as far as it fits on a page: a survey's row writes twenty fields at
    /// once, and enough of them to see what it was will do.
    func write(_ steps: [HistoryStep], as head: Wording, to page: inout Page) {
        let indent = 9
        for step in steps.prefix(Self.stepsShown) {
            let text = step.text(in: language)
            page.line(
                "\(head.chinese):\(text)", "\(head.english): \(text)", indent: indent)
        }
        let more = steps.count - Self.stepsShown
        if more > 0 { page.line("……另有\(more)项", "… and \(more) more", indent: indent) }
    }

    private static let stepsShown = 6
}
