import Node

extension Context {
    /// Says so where a reason was given and nothing was opened for it: else one would think that
    /// what is shown is all, or that the opening is recorded.
    func tell(_ reason: String?, opened opening: SealedOpening?) {
        guard reason != nil, opening == nil else { return }
        Output.writeAside(
            words(
                "这里没有可打开的保密内容,没有记录查阅。",
                "There is nothing sealed here to open; no opening is recorded.") + "\n")
    }
}
