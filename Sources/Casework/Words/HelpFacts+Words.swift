extension HelpFacts {
    /// Doubts first, then what is lacking, then what ends.
    package var wordings: [Wording] {
        doubts.map(\.wording) + gaps.map(\.wording) + endings.map(\.wording)
    }
}

extension ComingChange {
    /// The day and what changes then.
    package var wording: Wording {
        switch matter {
        case .age(let transition): transition.wording
        case .outgrown(let kind, let age):
            Wording(
                "\(day)满\(age)周岁:\(CodeLists.benefit.label(kind).chinese)到期",
                "\(day): \(age), the end of: \(CodeLists.benefit.label(kind).english)")
        case .ended(let kind):
            Wording(
                "\(day)起不再享受:\(CodeLists.benefit.label(kind).chinese)",
                "\(day): ended: \(CodeLists.benefit.label(kind).english)")
        }
    }
}
