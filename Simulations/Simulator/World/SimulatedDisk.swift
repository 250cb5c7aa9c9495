import CSimulatedDisk

/// The disk below one installation's folder: real files, and faults when they are asked for.
final class SimulatedDisk {
    private let number: Int32

    /// What a disk may do.
    enum Fault: Int, CaseIterable {
        /// The program dies in the middle of an operation.
        case crash = 1
        /// There is no more room, until the disk is restarted.
        case full
        case writeError
        case syncError
        case readError
    }

    init(_ folder: String, reversesSelects: Bool) {
        number = simulated_disk_mount(folder, reversesSelects ? 1 : 0)
        precondition(number >= 0, "there are disks enough")
    }

    deinit { simulated_disk_unmount(number) }

    /// Arms a fault, to strike after so many further operations of its kind.
    func arm(_ fault: Fault, after operations: Int) {
        simulated_disk_arm(number, simulated_disk_fault(UInt32(fault.rawValue)), operations)
    }

    var hasStruck: Bool { simulated_disk_has_struck(number) != 0 }

    /// How many writes were never synced.
    var unsynced: Int { simulated_disk_unsynced(number) }

    /// Makes the disk sound again.
    ///
    /// - Parameter kept: how many of the writes that were never synced are there all the same when
    ///   the power comes back; nil if only the program had died.
    func restart(keeping kept: Int? = nil) {
        simulated_disk_restart(number, kept ?? -1)
    }
}
