import Casework

extension LadderRefusal {
    /// The error's name for programs.
    var name: String {
        switch self {
        case .unknownStep: "unknown-step"
        case .notForRole: "step-not-allowed"
        case .wrongAuthority: "step-wrong-authority"
        case .skips: "step-skipped"
        }
    }

    /// What to do next.
    var advice: Wording? {
        switch self {
        case .unknownStep:
            Wording(
                "劝诫、制止、训诫、责令改正、临时监护、撤销、恢复",
                "one of: "
                    + CodeLists.custodyStep.codes.map(\.label.english).joined(separator: ", ")
            )
        case .notForRole: Wording("请由县级填写", "the county enters it")
        case .wrongAuthority: nil
        case .skips:
            Wording("加上 越级理由=…,或先登记中间的步骤", "add skipped=REASON, or enter the steps between")
        }
    }
}
