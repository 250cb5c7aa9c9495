import Casework
import Sheets

extension SheetError: Explained {
    var explanation: Explanation {
        let (chinese, english) = (words(in: .zh), words(in: .en))
        return Explanation(
            kind, "sheet", Wording(chinese.what, english.what),
            advice: Wording(chinese.advice, english.advice))
    }

    private var kind: ExitKind {
        switch self {
        case .unreadable(_, let code): code == 2 ? .notFound : .disk
        case .unwritable, .writerRefused: .disk
        default: .usage
        }
    }
}
