import Casework
import Node
import Records

/// One thing that can be decided about files, with the option that says it.
struct FileChoice: Sendable {
    let decision: FileDecision
    let option: String
    let wording: Wording

    /// What can be decided about a conflict between files.
    static func fitting(_ conflict: FileConflict) -> [FileChoice] {
        guard conflict.conflict.files.count > 1 else { return ofClosed }
        return [
            FileChoice(
                decision: .sameChild, option: "--same-child",
                wording: Wording("是同一儿童:关联,一并显示", "one child: link them, seen as one")),
            FileChoice(
                decision: .different, option: "--different",
                wording: Wording("不是同一儿童:不再提示", "different children: not raised again")),
        ]
            + conflict.conflict.files.map { file in
                FileChoice(
                    decision: .keep(file), option: "--keep \(file.code)",
                    wording: Wording(
                        "由 \(file.code) 继续,其余关联后结案",
                        "\(file.code) goes on; the others are linked to it and closed"))
            }
            + conflict.conflict.files.map { file in
                FileChoice(
                    decision: .close(file), option: "--close \(file.code)",
                    wording: Wording(
                        "\(file.code) 属误建,结案", "\(file.code) was begun by mistake: close it"))
            }
    }

    private static let ofClosed = [
        FileChoice(
            decision: .open, option: "--open", wording: Wording("重新开档", "open the file again")),
        FileChoice(
            decision: .closeAgain, option: "--close-again",
            wording: Wording("看过新内容,仍然结案", "what was written is seen; it stays closed")),
    ]
}
