/// What is asked of one run. The seed decides the rest.
package struct SimulationOptions: Sendable {
    /// Decides everything.
    package var seed: UInt64
    /// How many units; the seed's own choice if nil.
    package var units: Int?
    /// The kinds of fault that may be switched on; all if nil.
    package var faults: Set<FaultKind>?
    /// The numbers of the events that take place; all if nil.
    package var kept: Set<Int>?
    /// A mistake of the simulated world that a check must find.
    package var canary: Canary?
    /// A kind of fault that is switched on and does nothing: a mistake that a batch must find.
    package var toothless: FaultKind?

    /// The words by which the command `simulate` runs the same again.
    package var words: String {
        var words = "simulate --seed \(seed)"
        if let units { words += " --units \(units)" }
        if let faults {
            words +=
                " --faults "
                + (faults.isEmpty ? "none" : faults.map(\.rawValue).sorted().joined(separator: ","))
        }
        if let kept { words += " --keep " + kept.sorted().map(String.init).joined(separator: ",") }
        return words
    }

    /// Asks for one run of a seed, with nothing left out.
    package init(seed: UInt64) { self.seed = seed }
}
