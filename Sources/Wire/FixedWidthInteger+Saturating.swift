/// What a peer claims may be any number, also one from which nothing can be counted.
extension FixedWidthInteger {
    /// The sum, or the bound that it would pass.
    package func saturatingSum(_ other: Self) -> Self {
        let (sum, isBeyond) = addingReportingOverflow(other)
        return isBeyond ? (other < 0 ? .min : .max) : sum
    }

    /// The difference, or the bound that it would pass.
    package func saturatingDifference(_ other: Self) -> Self {
        let (difference, isBeyond) = subtractingReportingOverflow(other)
        return isBeyond ? (other < 0 ? .max : .min) : difference
    }
}
