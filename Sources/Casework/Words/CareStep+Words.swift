extension CareStep {
    /// What the step is called.
    package var wording: Wording {
        switch self {
        case .monitoring: Wording("监测", "observing")
        case .prevention: Wording("预防", "preventing")
        case .reporting: Wording("报告", "reporting")
        case .referral: Wording("转介", "referring")
        case .handling: Wording("处置", "acting")
        case .help: Wording("帮扶", "helping")
        }
    }
}
