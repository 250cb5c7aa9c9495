import Casework
import Node

/// Why a unit stays as it is.
extension NodeError {
    static func unfit(_ unit: String, below parent: String) -> Explanation {
        Explanation(
            .usage, "unfit-parent",
            Wording("“\(unit)”不能改属“\(parent)”", "“\(unit)” does not move below “\(parent)”"),
            advice: Wording(
                "新上级须与现上级同级,且不是现上级",
                "the new parent is another one, as high in the tree as the present one"))
    }

    static func inUse(_ unit: String, children: Int, units: [String]) -> Explanation {
        let files = children.counted("open file", "open files")
        let below =
            units.isEmpty
            ? Wording("", "")
            : Wording(
                ",下级“\(units.joined(separator: "”、“"))”未撤销",
                ", and below it stand “\(units.joined(separator: "”, “"))”")
        return Explanation(
            .usage, "unit-in-use",
            Wording(
                "“\(unit)”还有\(children)份未结档案\(below.chinese),不能撤销",
                "“\(unit)” has \(files)\(below.english); it cannot be abolished"),
            advice: Wording(
                "用 hamlet unit merge 指明承接单位;下级单位先行处理",
                "name a successor with `hamlet unit merge`; see to the units below first"))
    }
}
