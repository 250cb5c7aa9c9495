import Casework
import Node

extension ReasonedAct {
    /// That it is not done without a reason.
    var wording: Wording {
        switch self {
        case .hardConflict: Wording("硬分歧须写明裁决理由", "a hard conflict is decided only with a reason")
        case .files:
            Wording("档案之间的裁决须写明理由", "a conflict between files is decided only with a reason")
        case .link:
            Wording("认定或撤销同一儿童须写明理由", "files are linked and unlinked only with a reason")
        case .move: Wording("档案转出须写明理由", "a file moves only with a reason")
        case .deferring: Wording("留待以后须附说明", "a conflict is left for later only with a note")
        case .reopening: Wording("撤回裁决须写明理由", "a decision is taken back only with a reason")
        case .opening: Wording("查阅保密内容须写明理由", "sealed items are opened only with a reason")
        case .removal: Wording("撤下一条须写明理由", "an entry is taken out only with a reason")
        case .familyUnlink:
            Wording("撤销家庭关系须写明理由", "a child leaves a family only with a reason")
        case .handOver:
            Wording("移交档案须写明目的", "a file is handed over only for a stated purpose")
        case .unit:
            Wording(
                "单位撤并、析出、改属须写明依据",
                "a unit is abolished, merged, split or moved only with a reason")
        case .revocation:
            Wording("撤销授权须写明理由", "a person or machine is revoked only with a reason")
        case .verdict:
            Wording(
                "采纳或搁置撤销后的变更须写明理由",
                "what a revoked person wrote is adopted or left only with a reason")
        case .erasure: Wording("删除档案须写明说明", "a file is erased only with a reason")
        }
    }

    /// Where the reason is given.
    var advice: Wording {
        switch self {
        case .deferring: Wording("在 --later 后写明说明", "write the note behind --later")
        case .handOver: Wording("加上 --purpose", "add --purpose")
        default: Wording("加上 --reason", "add --reason")
        }
    }
}
