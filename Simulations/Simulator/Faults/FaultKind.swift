/// The kinds of fault; each seed switches every one of them on or off.
package enum FaultKind: String, CaseIterable, Sendable {
    /// Connections are cut, at any byte; each end learns of it at its own time.
    case cut
    /// Slow links, on which time runs out.
    case slow
    /// Links that stand while people go on working, several at one node.
    case standing
    /// The program dies in the middle of a write.
    case crash
    /// The power goes, and what was not synced is lost.
    case power
    /// The disk is full, and freed later.
    case full
    /// The disk fails once to write, to sync or to read.
    case disk
    /// A backup is put back.
    case restore
    /// A directory is copied, and both copies are used.
    case copy
    /// Machines do not know their places, or forget how far stores had come.
    case forgetful
    /// Clocks stand at 1970 or 2099, or jump.
    case clocks
    /// Someone's program is newer: unknown operations and unknown kinds of records.
    case newer
    /// A peer sends what no honest peer sends.
    case lies
    /// A person writes where no grant allows it.
    case overstep
    /// Links on which one end hears nothing.
    case oneWay = "one-way"
    /// Bits flip on the disk, and pages are lost.
    case bits
    /// A program tells two neighbours different things under one number.
    case equivocate
    /// A ticket is used a second time, and by someone to whom it was not given.
    case tickets
    /// A store was last used by an older program, which could not read all of it.
    case older
    /// A person is revoked, does not hear of it and goes on working.
    case revokedPerson = "revoked-person"
    /// A machine is revoked and goes on working.
    case revokedMachine = "revoked-machine"
    /// A village is put below another township, merged or abolished, and does not hear of it.
    case moves

    /// Whether the fault can take effect in a seed in which these are switched on: what machines
    /// forget matters only where something was put back or copied.
    func canBite(beside others: [FaultKind]) -> Bool {
        switch self {
        case .forgetful: others.contains { [.restore, .copy].contains($0) }
        default: true
        }
    }
}
