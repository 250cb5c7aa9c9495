import Casework
import Storage

extension StoreError: Explained {
    var explanation: Explanation {
        switch self {
        case .missing, .exists, .notOurs, .newer: fileExplanation
        case .damaged, .database: contentExplanation
        default: diskExplanation
        }
    }

    private var fileExplanation: Explanation {
        switch self {
        case .missing(let path):
            Explanation(
                .noStore, "no-store", Wording("没有数据库 \(path)", "there is no store \(path)"),
                advice: Wording(
                    "用 --data 指明目录;新建用 hamlet unit found,加入已有单位用 hamlet join request",
                    "name its folder with --data; `hamlet unit found` makes the first, "
                        + "`hamlet join request` one that joins others"))
        case .exists(let path):
            Explanation(
                .usage, "store-exists",
                Wording("\(path) 已存在,不会覆盖", "\(path) exists and is not overwritten"),
                advice: Wording("用 --data 指明另一个目录", "name another folder with --data"))
        case .newer(let migration):
            Explanation(
                .damaged, "newer-store",
                Wording(
                    "数据库由较新的程序建立(\(migration))",
                    "a newer program made this store (\(migration))"),
                advice: Wording("没有改动;请升级本程序", "nothing was changed; update this program"))
        case .notOurs(let path):
            Explanation(
                .damaged, "not-ours",
                Wording("\(path) 不是本程序的数据库", "\(path) is no store of this program"),
                advice: Wording(
                    "没有改动;用 --data 指明另一个目录,或放回备份",
                    "nothing was changed; name another folder with --data, or put a backup back"))
        default: Explanation(.failure, "store", Wording("数据库错误", "the store failed"))
        }
    }

    private var diskExplanation: Explanation {
        switch self {
        case .diskFull:
            Explanation(
                .disk, "disk-full", Wording("磁盘已满,这次没有写入", "the disk is full; nothing was written"),
                advice: Wording(
                    "腾出空间后再运行同一命令", "free some space, then run the same command again"))
        case .readOnly:
            Explanation(
                .disk, "read-only",
                Wording("数据目录不能写入", "the data folder cannot be written"),
                advice: Wording(
                    "检查目录权限,以及磁盘或存储卡是否只读",
                    "check the folder's rights, and whether the disk or card is read-only"))
        case .disk(let detail):
            Explanation(
                .disk, "disk", Wording("磁盘读写失败:\(detail)", "the disk failed: \(detail)"),
                advice: Wording(
                    "先把数据目录复制到另一块磁盘", "copy the data folder to another disk first"))
        case .busy:
            Explanation(
                .busy, "busy",
                Wording("另一个程序正在使用数据库", "another program is using the store"),
                advice: Wording("稍后再试", "try again in a moment"))
        default: Explanation(.failure, "store", Wording("数据库错误", "the store failed"))
        }
    }

    private var contentExplanation: Explanation {
        switch self {
        case .damaged(let what):
            Explanation(
                .damaged, "damaged",
                Wording("数据库有损坏:\(what)", "the store is damaged: \(what)"),
                advice: Wording(
                    "先复制整个数据目录,再运行 hamlet doctor;对端有的变更可重新取回",
                    "copy the data folder first, then run `hamlet doctor`; what peers hold can be "
                        + "fetched again"))
        case .database(let detail):
            Explanation(
                .failure, "database", Wording("数据库错误:\(detail)", "the store failed: \(detail)"),
                advice: Wording("运行 hamlet doctor 检查", "let `hamlet doctor` look at it"))
        default: Explanation(.failure, "store", Wording("数据库错误", "the store failed"))
        }
    }
}
