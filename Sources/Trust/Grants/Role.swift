package import Records

/// In what role a person acts in a unit and all units below it.
package enum Role: Int, Hashable, Sendable, CaseIterable {
    /// 儿童主任: keeps the files of a village (民发〔2019〕34号).
    case worker = 1
    /// 儿童督导员: gathers and inspects the villages of a township.
    case supervisor = 2
    /// Admits units, nodes and persons, and settles what diverged.
    case administrator = 3
    /// An outside assessor, who sees the assigned files only and writes assessments (M61).
    case assessor = 4

    /// Whether what the role writes into a log of that class counts. An assessor has a class of
    /// log, which holds nothing but assessments.
    package func mayWrite(_ logClass: LogClass) -> Bool {
        self != .assessor || logClass == .assessment
    }
}
