import Casework

/// How a command ended, as its exit code says it. The numbers stand for ever: programs rely on
/// them. Thrown as an error it ends a command that has already told what happened.
enum ExitKind: Int32, CaseIterable, Sendable, Error {
    /// What was asked is done.
    case done = 0
    /// It could not be done, for a reason without a number of its own.
    case failure = 1
    /// The arguments do not fit together, or someone would have to be asked and nobody is there.
    case usage = 2
    /// There is no such unit, record, conflict, peer, incident or file.
    case notFound = 3
    /// The person's role, or the rules, do not allow it.
    case notAllowed = 4
    /// The passphrase is wrong, too short or missing.
    case passphrase = 5
    /// People disagree about it: it must be decided first.
    case undecided = 6
    /// The store is damaged, of a newer program, or not a store.
    case damaged = 7
    /// The disk is full, read-only or failing.
    case disk = 8
    /// The other machine could not be reached, or the exchange ended early.
    case network = 9
    /// The file that was read has rows that need a decision.
    case doubtful = 10
    /// There is no store here, or it belongs to no unit yet.
    case noStore = 11
    /// Another program holds the store.
    case busy = 12

    /// The kind in words, for the command reference.
    var wording: Wording {
        switch self {
        case .done: Wording("已完成", "done")
        case .failure: Wording("未能完成(其他原因)", "could not be done, for another reason")
        case .usage:
            Wording("参数不对,或需要提问而没有终端", "wrong arguments, or nobody there to be asked")
        case .notFound:
            Wording(
                "没有这个单位、档案、分歧、对端、事件或文件",
                "no such unit, record, conflict, peer, incident or file")
        case .notAllowed: Wording("角色或规则不允许", "the role or the rules do not allow it")
        case .passphrase: Wording("口令错误、太短或缺少", "passphrase wrong, too short or missing")
        case .undecided: Wording("有分歧,须先裁决", "people disagree: it must be decided first")
        case .damaged:
            Wording(
                "数据库损坏、版本较新或不是本程序的",
                "the store is damaged, of a newer program, or not a store")
        case .disk: Wording("磁盘已满、只读或故障", "the disk is full, read-only or failing")
        case .network:
            Wording(
                "连不上对方,或交换中断", "the other machine was not reached, or the exchange ended early")
        case .doubtful: Wording("文件中有存疑的行,须人决定", "doubtful rows need a decision")
        case .noStore:
            Wording("没有数据库,或尚未加入单位", "no store here, or it belongs to no unit yet")
        case .busy: Wording("其他程序正占用数据库", "another program holds the store")
        }
    }
}
