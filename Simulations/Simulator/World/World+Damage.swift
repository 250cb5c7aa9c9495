import Foundation
import Node
import Storage
import Trust
import Wire

/// Disks that lose what stands on them.
///
/// (1) A node whose file is damaged says so, when it is opened or examined, or shows what is right.
/// (2) Nothing that others hold is lost by it.
/// (3) Its remedies work: a backup, or joining anew with a new machine.
extension World {
    private static let pageBytes = 4096

    /// Damages the file of an installation, lets it be examined as people do it, and mends it.
    /// Where nobody above could admit a new machine there must be a backup.
    func damage(_ installation: Installation, _ generator: inout Generator) throws {
        guard installation.trouble == nil, installation.original == nil, installation.node != nil,
            oracle.parents[installation.unit] != nil || installation.backup != nil
        else { return }
        try close(installation)
        let path = Store.path(in: installation.directory)
        let sound = try Foundation.Data(contentsOf: URL(fileURLWithPath: path))
        let damaged = Self.damaged(sound, &generator)
        try damaged.write(to: URL(fileURLWithPath: path))
        guard try saysSo(installation) else {
            // What nobody vouches for, or nothing at all, stood there.
            reached.insert(.damageInUnusedPlace)
            return try putBack(sound, installation)
        }
        reached.insert(.damageSaid)
        bite(.bits)
        // Where no ticket is to be had, the disk turns out to be readable at a second try.
        if try !recover(installation, &generator) { try putBack(sound, installation) }
    }

    /// Ends the program with all that it wrote in the main file. Nobody here may hold the node: its
    /// file is open as long as anyone does.
    func close(_ installation: Installation) throws {
        try installation.node?.store.checkpoint()
        die(installation)
    }

    private func putBack(_ sound: Foundation.Data, _ installation: Installation) throws {
        die(installation)
        let path = Store.path(in: installation.directory)
        for end in ["-wal", "-shm"] { try remove(path + end) }
        try sound.write(to: URL(fileURLWithPath: path))
    }

    /// Some bits of the file flipped, or a page of it lost.
    private static func damaged(
        _ sound: Foundation.Data, _ generator: inout Generator
    ) -> Foundation.Data {
        var bytes = [UInt8](sound)
        if generator.chance(percent: 50) {
            for _ in 0..<[1, 1, 2, 8, 24][generator.below(5)] {
                bytes[generator.below(bytes.count)] ^= UInt8(1 << generator.below(8))
            }
        } else {
            let page = generator.below(max(1, bytes.count / pageBytes)) * pageBytes
            let noise = generator.chance(percent: 50)
            for place in page..<min(page + pageBytes, bytes.count) {
                bytes[place] = noise ? UInt8(generator.below(256)) : 0
            }
        }
        return Foundation.Data(bytes)
    }

    /// Whether opening or the doctor finds that something is wrong; if neither does, what is shown
    /// must be right.
    private func saysSo(_ installation: Installation) throws -> Bool {
        note("\(installation.name) is damaged")
        do {
            try installation.open()
            guard let node = installation.node, try Doctor(node).examine(rebuild: false).isSound
            else { return true }
            try ledger.observe(installation, writes: false)
            // What nobody else holds the oracle alone can tell; and what is wrong must not be kept
            // as the look that others are compared with.
            var all: Generator?
            try CandourCheck(oracle: oracle).examine(installation, picking: &all)
            try AgreementCheck(oracle: oracle).examine(installation)
            return false
        } catch let error where !(error is Failure) {
            return true
        }
    }

    /// Puts a backup back, or lets a new machine join in the place of the lost one; false if
    /// neither can be done.
    private func recover(
        _ installation: Installation, _ generator: inout Generator
    ) throws -> Bool {
        die(installation)
        let isRoot = oracle.parents[installation.unit] == nil
        if let backup = installation.backup, isRoot || generator.chance(percent: 50) {
            reached.insert(.restoredAfterDamage)
            installation.isToBeReplaced = backup
            return true
        }
        guard try !isRoot && joinAnew(inPlaceOf: installation) else { return false }
        reached.insert(.rejoined)
        return true
    }
}
