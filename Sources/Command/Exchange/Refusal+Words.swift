import Casework
import Replication

extension Refusal {
    /// The rule or bound, in words.
    var wording: Wording { notice.wording }
}

extension RefusalNotice {
    /// The rule or bound, in words. One of a newer version is named by its number.
    var wording: Wording {
        switch code {
        case 1: Wording("收到无法识别的内容", "something that cannot be read")
        case 2: Wording("程序版本不相容,请升级", "no version of the protocol in common; update the older one")
        case 3, 4: Wording("收到不该出现的内容", "a message that has no place there")
        case 5: placeWording
        case 6: Wording("要求了无权得到的单位", "a unit that is not shared was asked for")
        case 7...10: Wording("交换步骤错误", "a step of the exchange out of order")
        case 11: Wording("变更的签名或链不成立", "changes whose signature or chain does not hold")
        case 12: Wording("超过上限 \(limit)", "more than the bound \(limit)")
        case 13: Wording("太久没有回应(\(limit))", "silent for too long (\(limit))")
        case 14: Wording("对方暂时不能服务", "that machine cannot go on just now")
        default: Wording("原因 \(code)", "reason \(code)")
        }
    }

    private var placeWording: Wording {
        if detail == [UInt64(StoreFault.revoked.rawValue)] {
            return Wording("这台机器的授权已被撤销", "the grant of this machine was revoked")
        }
        return Wording(
            "对方不认识这台机器,或授权不成立",
            "the machine is not known there, or its grant does not hold")
    }
}
