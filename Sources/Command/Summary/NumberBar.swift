/// A number as a bar, for those who would rather look than read.
enum NumberBar {
    /// How many columns the whole takes.
    private static let width = 24
    /// From nothing to a whole column, in eighths.
    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    /// The bar of a part; something is shown of whatever is more than nothing.
    static func text(_ part: Int, of whole: Int) -> String {
        guard part > 0, whole > 0 else { return "" }
        let length = max(1, min(part, whole) * width * 8 / whole)
        return String(repeating: "█", count: length / 8) + eighths[length % 8]
    }
}
