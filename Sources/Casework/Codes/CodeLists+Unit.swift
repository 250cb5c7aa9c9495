/// What becomes of units in the course of time.
extension CodeLists {
    /// What becomes of a unit from a day on.
    package static let succession = CodeList(
        "succession",
        [
            Code(SuccessionKind.abolished, "撤销", "abolished"),
            Code(SuccessionKind.merged, "并入另一单位", "merged into another", names: ["并入"]),
            Code(SuccessionKind.split, "由另一单位析出", "split off from another", names: ["析出"]),
            Code(SuccessionKind.moved, "改属另一上级", "put below another", names: ["改属"]),
        ])
}
