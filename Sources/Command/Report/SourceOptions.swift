import ArgumentParser
import Casework
import Node

/// Who brought a report (M04). It is kept in the register of sources of one's own unit.
struct SourceOptions: ParsableArguments {
    @Option(
        help: .words(
            "是谁反映的:姓名,只写入本单位的线索来源登记,不进档案",
            "who brought it: the name, which stands only in the unit's register of sources",
            value: "name"))
    var source: String?

    @Option(help: .words("反映人的电话", "their telephone", value: "number"))
    var sourcePhone: String?

    @Option(
        help: .words("来源类别,例如 学校、邻居", "what they are, such as school or neighbour", value: "kind"))
    var sourceKind: String?

    @Flag(help: .words("匿名反映", "they did not say who they are"))
    var anonymous = false

    /// The fields of the register; empty if nothing is known.
    var written: [WrittenField] {
        typealias Source = EntryFieldNumber.Source
        let texts: [(field: Int, text: String?)] = [
            (Source.name, source), (Source.phone, sourcePhone), (Source.kind, sourceKind),
            (Source.anonymous, anonymous ? "1" : nil),
        ]
        return texts.compactMap { field, text in text.map { WrittenField(String(field), $0) } }
    }
}
