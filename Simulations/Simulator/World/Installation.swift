import Foundation
import Node
import Storage
import Trust
import Wire

/// One installation of the county: its directory, its machine, its disk, and the node while it
/// runs.
final class Installation {
    let number: Int
    let name: String
    let unit: Identifier
    let level: Int
    let directory: String
    let keys: Keys
    /// The key by which its node proves itself.
    let nodeKey: PublicKey
    let machine: SimulatedMachine
    let disk: SimulatedDisk
    /// Nil while the program does not run.
    var node: Node?
    /// What it has shown to hold, and so must hold for ever.
    var held: [Int64: StoredLog] = [:]
    /// The ends of the branches that it has ever held, before a backup was put back or after.
    var everHeld: [Identifier: Set<Hash>] = [:]
    /// Up to which number of a log something has waited here before a gap.
    var everAside: [Identifier: UInt64] = [:]
    /// How many bytes waited so when that was last looked at.
    var asideBytes = 0
    /// A copy of the directory with what it held, for a day on which the disk is lost.
    var backup: Backup?
    /// The backup that is put in place of the files before the program starts again.
    var isToBeReplaced: Backup?
    /// The number of the installation that this one is a copy of.
    var original: Int?
    /// Whether it is a copy that claims to be the original, and so tells others what that does not.
    var isTwin = false
    /// The number of the installation in whose stead things befall this one, which joined later.
    var neighbour: Int?
    /// Whether its unit was put into the tree while the county was at work.
    var isOfAddedUnit = false
    /// The keys of those who were admitted to the node after its first person.
    var furtherPeople: [Keys] = []
    /// The keys of those of them who have left their post.
    var formerPeople: [Keys] = []
    /// Whether its machine is broken, or cannot be reached, for a while.
    var isDown = false
    /// The moves of its own unit of which it has ever heard, by their place among the oracle's.
    var heardMoves: Set<Int> = []
    var trouble: Trouble?
    /// Whether its program may lie to those whom it meets, and whether it has.
    var lies = false
    var hasLied = false
    /// Whether what it holds has changed since it was last looked at.
    var hasChanged = false
    /// What waited here when its lists were last looked at: bytes before gaps, and changes that do
    /// not count.
    var waited = [0, 0]

    /// A copy of the directory.
    struct Backup {
        let directory: String
        let held: [Int64: StoredLog]
    }

    init(
        number: Int, name: String, unit: Identifier, level: Int, directory: String, keys: Keys,
        nodeKey: PublicKey, machine: SimulatedMachine, disk: SimulatedDisk
    ) {
        self.number = number
        self.name = name
        self.unit = unit
        self.level = level
        self.directory = directory
        self.keys = keys
        self.nodeKey = nodeKey
        self.machine = machine
        self.disk = disk
    }

    /// Starts the program, if it does not run.
    func open() throws {
        guard node == nil else { return }
        node = try Node(
            try Store.open(in: directory), keys: keys, environment: machine.environment)
    }

    /// Opens the same files once more, as a command does while the program runs.
    ///
    /// - Parameter person: the keys of who does it.
    func openBeside(as person: Keys) throws -> Node {
        try Node(try Store.open(in: directory), keys: person, environment: machine.environment)
    }

    /// Whether a key is that of someone who was ever admitted here.
    func isPerson(_ key: PublicKey) -> Bool {
        people.contains(key)
    }

    /// The keys of those who were ever admitted here.
    var people: [PublicKey] {
        ([keys] + furtherPeople + formerPeople).map(\.writer.publicKey)
    }

    /// Reads the store as it is, without bringing anything up to date.
    func read<Result>(_ body: (Transaction) throws -> Result) throws -> Result? {
        try node?.store.read(key: keys.data, body)
    }

    /// Puts another directory's files in place of this one's; the program must not run.
    func replaceFiles(from other: String) throws {
        precondition(node == nil)
        let files = FileManager.default
        if files.fileExists(atPath: directory) { try files.removeItem(atPath: directory) }
        try files.copyItem(atPath: other, toPath: directory)
    }
}
