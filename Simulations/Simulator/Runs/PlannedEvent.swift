/// Something that happens in the county, planned before the run begins. What exactly it does is
/// drawn from its own number, so that leaving out others changes it as little as possible.
struct PlannedEvent {
    let number: Int
    /// Milliseconds since 1970-01-01T00:00Z.
    let time: Int64
    let kind: Kind

    enum Kind {
        /// A person of an installation does something.
        case work(Int)
        /// One installation dials another.
        case meeting(Int, Int)
        case fault(FaultKind, Int)
        /// Something changes at an installation, or in the units below it.
        case county(CountyChange, Int)
        /// A township's machine is broken, or its road is gone: nobody works there or meets it.
        case breakDown(Int)
        /// It is there again.
        case comeBack(Int)
    }
}
