/// What is wrong with an installation's disk, or will soon be.
struct Trouble {
    let fault: SimulatedDisk.Fault
    /// Of the writes that were not synced, this share in percent is there when the power comes
    /// back; nil if only the program dies.
    var powerShare: Int?
    /// How many more failures people put up with until they make room.
    var patience = 3

    /// Whether the program dies of it.
    var isDeadly: Bool { fault == .crash }
}
