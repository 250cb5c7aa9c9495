/// Returns a number with zeros before it, at least `width` digits long.
func decimal(_ number: Int, _ width: Int) -> String { padded(String(number), width) }

/// Returns a number in lower-case hexadecimal with zeros before it, at least `width` digits long.
func hexadecimal(_ number: Int, _ width: Int) -> String {
    padded(String(number, radix: 16), width)
}

private func padded(_ digits: String, _ width: Int) -> String {
    String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
