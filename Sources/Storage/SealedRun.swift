import Trust
import Wire

/// A run as it lies on the disk: what is needed to open it apart from the database.
struct SealedRun: Sendable {
    let run: StoredRun
    let sealed: [UInt8]

    /// The packed bytes, as they came.
    func payload(with key: DataKey) throws -> [UInt8] {
        guard let bytes = key.open(sealed, for: Self.place(log: run.log, first: run.first)) else {
            throw StoreError.damaged(what: "run \(run.key)")
        }
        return bytes
    }

    /// What the run holds, unpacked.
    func content(with key: DataKey) throws -> [UInt8] {
        let payload = try payload(with: key)
        guard let bytes = Compression.unpack(payload, bound: Limits.runContentBytes) else {
            throw StoreError.damaged(what: "run \(run.key)")
        }
        return bytes
    }

    static func place(log: Int64, first: UInt64) -> SealedPlace {
        SealedPlace("run", log, Int64(first))
    }
}
