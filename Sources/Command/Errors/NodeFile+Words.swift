import Casework
import Node

extension NodeFile {
    /// What people call such a file.
    var wording: Wording {
        switch self {
        case .request: Wording("申请", "request")
        case .ticket: Wording("凭证", "ticket")
        case .handOver: Wording("移交", "handed-over file")
        case .receipt: Wording("回执", "receipt")
        }
    }
}
