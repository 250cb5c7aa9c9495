extension LadderRefusal {
    /// Why the step is not entered.
    package var wording: Wording {
        switch self {
        case .unknownStep:
            Wording("监护处置没有这个步骤", "custody has no such step")
        case .notForRole(let step, let role):
            Wording(
                "\(role.wording.chinese)不能填写或改动“\(Self.label(step).chinese)”",
                "a \(role.wording.english) may neither enter nor alter "
                    + "“\(Self.label(step).english)”"
            )
        case .wrongAuthority(let step):
            Wording(
                "“\(Self.label(step).chinese)”由\(Self.deciders(step, .chinese))决定",
                "“\(Self.label(step).english)” is decided by: \(Self.deciders(step, .english))")
        case .skips(let from, let to):
            Wording(
                "现处“\(Self.label(from).chinese)”,到“\(Self.label(to).chinese)”跨越了步骤,须写明越级理由",
                "it stands at “\(Self.label(from).english)”: “\(Self.label(to).english)” skips "
                    + "steps, which needs a reason")
        }
    }

    private static func label(_ step: Int) -> Wording {
        step == 0 ? Wording("尚未处置", "nothing yet") : CodeLists.custodyStep.label(step)
    }

    private static func deciders(_ step: Int, _ language: Language) -> String {
        (GuardianshipLadder.step(step)?.authorities ?? [])
            .map { CodeLists.custodyAuthority.label($0)[language] }
            .joined(separator: language.separator)
    }
}
