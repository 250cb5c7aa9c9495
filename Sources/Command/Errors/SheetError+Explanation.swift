import Casework
import Sheets

extension SheetError: Explained {
    var explanation: Explanation {
        if let system { return Explanation(kind, "sheet", system.what, advice: system.advice) }
        let (chinese, english) = (words(in: .zh), words(in: .en))
        return Explanation(
            kind, "sheet", Wording(chinese.what, english.what),
            advice: Wording(chinese.advice, english.advice))
    }

    /// The same as of any other file: the system's numbers have words there.
    private var system: Explanation? {
        switch self {
        case .unreadable(let path, let code): CommandFailure.unreadableFile(path, code).explanation
        case .unwritable(let path, let code): CommandFailure.unwritableFile(path, code).explanation
        default: nil
        }
    }

    private var kind: ExitKind {
        switch self {
        case .unreadable(_, let code): code == 2 ? .notFound : .disk
        case .unwritable, .writerRefused: .disk
        default: .usage
        }
    }
}
