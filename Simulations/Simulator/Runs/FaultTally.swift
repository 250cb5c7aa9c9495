/// How often one kind of fault was switched on in a batch, and how often it took effect.
package struct FaultTally: Hashable, Sendable {
    /// In how many runs it was switched on, beside whatever it needs.
    package private(set) var switchedOn = 0
    /// In how many of them it took effect at least once.
    package private(set) var bitten = 0
    /// How often it took effect in all.
    package private(set) var bites = 0

    /// Counts a run in which it was switched on and took effect so many times.
    mutating func add(bites: Int) {
        switchedOn += 1
        if bites > 0 { bitten += 1 }
        self.bites += bites
    }
}
