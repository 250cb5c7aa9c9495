import Records
import Storage
import Trust
import Wire

/// Gathers changes for the end of one log, chaining them as they come.
struct RunBuilder {
    private let log: Identifier
    private var first: UInt64
    private var hash: Hash
    private(set) var bytes: [UInt8] = []
    private var changes: [LoggedChange] = []

    var count: Int { changes.count }

    init(log: Identifier, after number: UInt64, hash: Hash) {
        self.log = log
        self.hash = hash
        first = number + 1
    }

    private var nextDot: Dot { Dot(log: log, number: first + UInt64(changes.count)) }

    mutating func add(_ edit: Edit, now: Int64) throws {
        let dot = nextDot
        let change = Change(
            record: edit.record, kind: edit.kind, time: edit.time ?? now,
            form: Derivation.formVersion(of: edit.kind), operations: edit.operations,
            reason: edit.reason)
        let encoded = change.encode(at: dot)
        // What others, and this node tomorrow, could not read must not get into a log.
        guard (try? Change.decode(encoded, at: dot)) != nil else {
            throw NodeError.changeTooLarge(encoded.count)
        }
        append(LoggedChange(dot: dot, range: place(encoded), change: change), encoded)
    }

    /// Adds a change that stands elsewhere, byte for byte.
    mutating func add(_ logged: LoggedChange, bytes content: [UInt8]) {
        let encoded = Array(content[logged.range])
        let placed = LoggedChange(
            dot: nextDot, range: place(encoded), change: logged.change, erased: logged.erased)
        append(placed, encoded)
    }

    private func place(_ encoded: [UInt8]) -> Range<Int> {
        bytes.count..<(bytes.count + encoded.count)
    }

    private mutating func append(_ change: LoggedChange, _ encoded: [UInt8]) {
        changes.append(change)
        bytes += encoded
        hash = Chain.next(hash, sum: change.sum(in: bytes))
    }

    /// Signs and packs what was added, and begins the next run.
    mutating func finish(signer: SigningKey) -> CheckedRun {
        finish(signature: RunSignature.sign(hash, with: signer))
    }

    /// Packs what was added under a signature that was made before.
    mutating func finish(signature: [UInt8]) -> CheckedRun {
        let effort = changes.count > 1 ? Compression.Effort.thorough : .quick
        let run = PackedRun(
            first: first, count: changes.count, payload: Compression.pack(bytes, effort: effort),
            hash: hash, signature: signature, erased: changes.count { $0.erased != nil })
        let checked = CheckedRun(run: run, changes: changes)
        first += UInt64(changes.count)
        bytes = []
        changes = []
        return checked
    }
}
