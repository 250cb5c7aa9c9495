extension ClockDoubt {
    /// The doubt in a few words.
    package var wording: Wording {
        switch self {
        case .future: Wording("时钟可疑:晚于本机时间", "clock suspect: ahead of this machine's")
        case .backwards: Wording("时钟可疑:早于前一次填写", "clock suspect: before the writer's last change")
        case .early: Wording("时钟可疑:早于2020年", "clock suspect: before 2020")
        }
    }
}
