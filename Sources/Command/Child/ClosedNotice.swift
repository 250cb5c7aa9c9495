import Casework
import Node
import Records

/// Says that what was written went to a closed file, or past one: nothing is refused for that, but
/// whoever writes should know where the child's open file is.
struct ClosedNotice {
    private let code: String
    private let ending: FileEnding
    /// The child's file that is open, here or in another unit.
    private let open: String?

    /// Nil where the file that was asked for is open.
    init?(_ file: ChildFile) {
        guard let ending = file.named.record.ending else { return nil }
        code = file.named.id.code
        self.ending = ending
        let isOpenHere = file.working.record.ending == nil
        open = isOpenHere ? file.working.id.code : ending.continuedBy?.code
    }

    var wording: Wording {
        let state = CodeLists.status.label(ending.status)
        let day = ending.day.map { Wording("于 \($0) ", " since \($0)") } ?? Wording("", "")
        let rest = open.map {
            Wording(",该儿童在册的档案是 \($0)", "; the child's open file is \($0)")
        }
        return Wording(
            "档案 \(code) 已\(day.chinese)结案(\(state.chinese))\(rest?.chinese ?? "")。",
            "The file \(code) is closed\(day.english) (\(state.english))\(rest?.english ?? "").")
    }

    func json(_ language: Language) -> JSON {
        [
            "code": .string(code), "since": JSON(ending.day?.description), "open": JSON(open),
            "message": .string(wording[language]),
        ]
    }
}
