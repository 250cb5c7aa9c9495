import Casework
import Wire

extension WireError: Explained {
    var explanation: Explanation {
        Explanation(.damaged, "unreadable-bytes", wording)
    }

    /// What is wrong with the bytes, and where.
    var wording: Wording {
        let what = reason.wording
        return Wording("第\(offset)字节:\(what.chinese)", "at byte \(offset): \(what.english)")
    }
}

extension WireError.Reason {
    fileprivate var wording: Wording {
        switch self {
        case .truncated: Wording("内容不完整", "the content ends too early")
        case .trailingBytes: Wording("末尾有多余内容", "something follows the end")
        case .notDeterministic: Wording("编码不规范", "not written in the one allowed form")
        case .unexpected(let expected): Wording("应为\(expected)", "\(expected) was expected")
        case .notText: Wording("不是文字", "not text")
        case .limit(let name): Wording("超过上限\(name)", "more than \(name)")
        case .above(let bound):
            Wording("数值或长度超过 \(bound)", "a number or a length is above \(bound)")
        case .invalid(let what): Wording("\(what)无效", "the \(what) is not valid")
        }
    }
}
