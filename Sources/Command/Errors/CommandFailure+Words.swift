import Node
import Casework
import Glibc

extension CommandFailure: Explained {
    var explanation: Explanation {
        switch self {
        case .usage(let what): Explanation(.usage, "usage", what)
        case .noTerminal(let question): Self.nobodyToAsk(question)
        case .cancelled:
            Explanation(.failure, "cancelled", Wording("已取消,没有改动", "stopped; nothing was changed"))
        case .passphraseFile, .noPassphrase, .passphrasesDiffer, .noKeyring: secretExplanation
        case .unreadableFile, .unwritableFile, .fileExists, .notArmoured: fileExplanation
        case .otherFingerprint(let given, let found):
            Explanation(
                .notAllowed, "other-fingerprint",
                Wording(
                    "申请的指纹是 \(found),不是 \(given)",
                    "the request's fingerprint is \(found), not \(given)"),
                advice: Wording(
                    "文件可能在途中被调换;请与对方电话核对后再接纳",
                    "the file may have been exchanged on the way; ask the other end by telephone"))
        case .unknownIncident(let number):
            Explanation(
                .notFound, "unknown-incident",
                Wording("没有编号为 \(number) 的未处理事件", "no open incident has the number \(number)"),
                advice: Wording("hamlet incident list 列出全部", "`hamlet incident list` shows them"))
        case .targetOutOfSight(let unit): Self.outOfSight(unit)
        case .beyondRepair(let what): Self.beyondRepair(what)
        case .noSimulator(let path): Self.noSimulator(path)
        case .exchange(let failure): failure
        case .refused(let refusal, let form): refusal.explanation(in: form)
        }
    }

    private static func outOfSight(_ unit: String) -> Explanation {
        Explanation(
            .notFound, "unknown-unit",
            Wording("本机没有单位“\(unit)”", "there is no unit “\(unit)” here"),
            advice: Wording(
                "移交到别的村,请乡镇办理:上级单位才看得到两边",
                "ask the township to move the child: only a unit above sees both sides"))
    }

    private static func beyondRepair(_ what: String) -> Explanation {
        Explanation(
            .damaged, "beyond-repair",
            Wording(
                "数据库有损坏,无法打开检查:\(what)",
                "the store is damaged so that it cannot be opened: \(what)"),
            advice: Wording(
                "先把整个数据目录另存一份;有备份就放回备份,没有就用新的数据目录重新加入,再从对端取回档案",
                "keep a copy of the whole data folder; put a backup back, or without one join anew "
                    + "from another data folder and fetch from a peer"))
    }

    private static func nobodyToAsk(_ question: Wording) -> Explanation {
        Explanation(
            .usage, "no-terminal",
            Wording(
                "这里没有终端,无法提问:\(question.chinese)",
                "nobody can be asked here, there is no terminal: \(question.english)"),
            advice: Wording("请在终端运行,或用选项给出答案", "run it on a terminal, or answer by an option"))
    }

    private static func noSimulator(_ path: String) -> Explanation {
        Explanation(
            .notFound, "no-simulator",
            Wording("这里没有演示程序:\(path)", "the program that plays stories is not here: \(path)"),
            advice: Wording(
                "用 tools/build --product simulate 生成", "`tools/build --product simulate` makes it"))
    }

    private var secretExplanation: Explanation {
        switch self {
        case .passphraseFile(let path, let variable):
            Explanation(
                .passphrase, "passphrase-file",
                Wording("无法读取口令文件 \(path)", "the passphrase file \(path) cannot be read"),
                advice: Wording(
                    "检查环境变量 \(variable) 和文件权限", "check \(variable) and the file's rights"))
        case .noPassphrase(let variable):
            Explanation(
                .passphrase, "no-passphrase",
                Wording("这里没有终端,无法输入口令", "there is no terminal to type the passphrase at"),
                advice: Wording(
                    "请在终端运行,或把口令写入文件,用环境变量 \(variable) 指明",
                    "run it on a terminal, or name a file with the passphrase by \(variable)"))
        case .passphrasesDiffer:
            Explanation(
                .passphrase, "passphrases-differ",
                Wording("两次输入的口令不同", "the two passphrases differ"),
                advice: Wording("没有改动,请重新输入", "nothing was changed; type it again"))
        default:
            Explanation(
                .failure, "no-keyring",
                Wording(
                    "系统内核不保存密钥,无法保持解锁", "the kernel keeps no keys here: it cannot stay unlocked"),
                advice: Wording(
                    "每条命令会单独询问口令,或使用 HAMLET_PASSPHRASE_FILE",
                    "each command asks for the passphrase, or use HAMLET_PASSPHRASE_FILE"))
        }
    }

    private var fileExplanation: Explanation {
        switch self {
        case .unreadableFile(let path, let code):
            Explanation(
                code == ENOENT ? .notFound : .disk, "unreadable-file",
                Wording(
                    "无法读取文件 \(path):\(Self.reason(code).chinese)",
                    "the file \(path) cannot be read: \(Self.reason(code).english)"),
                advice: Wording("检查路径、权限和存储介质", "check the path, the rights and the medium"))
        case .unwritableFile(let path, let code):
            Explanation(
                .disk, "unwritable-file",
                Wording(
                    "无法写入文件 \(path):\(Self.reason(code).chinese)",
                    "the file \(path) cannot be written: \(Self.reason(code).english)"),
                advice: Wording("检查目录、权限和磁盘空间", "check the folder, the rights and the free space"))
        case .notArmoured(let path, let fault):
            Explanation(
                .damaged, "not-armoured",
                Wording(
                    "文件 \(path) 不对:\(fault.wording.chinese)",
                    "the file \(path) is not right: \(fault.wording.english)"),
                advice: Wording("请对方重新交来文件", "ask for the file again"))
        case .fileExists(let path):
            Explanation(
                .usage, "file-exists",
                Wording("文件 \(path) 已存在,不会覆盖", "the file \(path) exists and is not overwritten"),
                advice: Wording("换一个文件名", "give another name"))
        default: Explanation(.failure, "file", Wording("文件错误", "something is wrong with a file"))
        }
    }

    private static func reason(_ code: Int32) -> Wording {
        switch code {
        case ENOENT, ENOTDIR: Wording("没有这个文件或目录", "there is no such file or folder")
        case EACCES, EPERM: Wording("没有权限", "no right to do so")
        case ENOSPC, EDQUOT: Wording("磁盘已满", "the disk is full")
        case EROFS: Wording("磁盘只读", "the disk is read-only")
        case EISDIR: Wording("这是一个目录", "it is a folder")
        default: Wording("系统错误 \(code)", "system error \(code)")
        }
    }
}
