extension [Double] {
    /// The middle value, or the mean of the two in the middle; one outlier does not move it.
    var median: Double {
        precondition(!isEmpty, "a median needs at least one run")
        let ordered = sorted()
        let middle = count / 2
        return count.isMultiple(of: 2)
            ? (ordered[middle - 1] + ordered[middle]) / 2 : ordered[middle]
    }
}
