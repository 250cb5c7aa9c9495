extension FormRole {
    /// The role's title.
    package var wording: Wording {
        switch self {
        case .worker: Wording("儿童主任", "worker")
        case .supervisor: Wording("儿童督导员", "supervisor")
        case .administrator: Wording("管理员", "administrator")
        case .assessor: Wording("评估员", "assessor")
        }
    }
}

extension Sensitivity {
    /// The degree's name.
    package var wording: Wording {
        switch self {
        case .open: Wording("一般", "open")
        case .personal: Wording("个人信息", "personal")
        case .sealed: Wording("保密", "sealed")
        }
    }
}

extension Warning.Level {
    /// The level's name.
    package var wording: Wording {
        switch self {
        case .note: Wording("提示", "note")
        case .doubt: Wording("存疑", "doubt")
        }
    }
}
