import Records
import Storage
import Trust
import Wire

/// The bytes of a parcel as changes hold them: the first change states how many there are, and each
/// holds some of them, in pieces as large as a value may be. So a parcel may be larger than a
/// change.
enum ParcelPieces {
    /// What changes of a parcel's record give.
    enum Found: Equatable {
        /// Further changes are missing.
        case incomplete
        /// All of them, with the numbers of the changes that hold them.
        case bytes([UInt8], in: [UInt64])
        /// Whatever comes, it will be no parcel.
        case broken
    }

    private static let length = 1
    private static let pieces = 2
    private static let pieceBytes = Limits.textBytes
    private static let piecesPerChange = 3

    /// The operations of each change, in order; the first begins the record.
    static func operations(of bytes: [UInt8]) -> [[Operation]] {
        let size = pieceBytes * piecesPerChange
        var changes = stride(from: 0, to: bytes.count, by: size).map { start in
            [add(Array(bytes[start..<min(start + size, bytes.count)]))]
        }
        let stated = Operation.write(.field(length), .integer(Int64(bytes.count)), replacing: [])
        changes[0].insert(stated, at: 0)
        return changes
    }

    private static func add(_ bytes: [UInt8]) -> Operation {
        let starts = stride(from: 0, to: bytes.count, by: pieceBytes)
        let fields = starts.enumerated().map { place, start in
            let piece = Array(bytes[start..<min(start + pieceBytes, bytes.count)])
            return EntryField(place + 1, .bytes(piece))
        }
        return .add(collection: pieces, fields: fields, corrects: nil)
    }

    /// Puts the pieces together. Only the log that began the record speaks: nobody else adds to a
    /// parcel. What comes after its last byte is nothing of it.
    static func find(in changes: [LoggedChange], of parcel: Dot) -> Found {
        let own = changes.filter { $0.dot.log == parcel.log }.sorted { $0.dot < $1.dot }
        guard let first = own.first, first.dot == parcel else { return .incomplete }
        guard let length = first.change?.parcelLength, length <= Limits.parcelBytes else {
            return .broken
        }
        var (bytes, numbers): ([UInt8], [UInt64]) = ([], [])
        for logged in own where bytes.count < length {
            bytes += (logged.change?.operations ?? []).flatMap(piece)
            numbers.append(logged.dot.number)
        }
        if bytes.count > length { return .broken }
        return bytes.count == length ? .bytes(bytes, in: numbers) : .incomplete
    }

    private static func piece(_ operation: Operation) -> [UInt8] {
        guard case .add(pieces, let fields, _) = operation else { return [] }
        return fields.flatMap { field -> [UInt8] in
            if case .bytes(let bytes) = field.value { bytes } else { [] }
        }
    }
}

extension Change {
    /// How many bytes the parcel has that the change begins; nil if it does not say so.
    fileprivate var parcelLength: Int? {
        for case .write(.field(1), .integer(let length), _) in operations where length > 0 {
            return Int(length)
        }
        return nil
    }
}

extension Transaction {
    /// A parcel as far as it is here and counts; nil if it is not whole, or none.
    func parcel(_ id: Dot) throws -> Parcel? {
        guard let row = try recordRow(id),
            case .bytes(let bytes, _) = ParcelPieces.find(in: try changes(of: row), of: id)
        else { return nil }
        return try? Parcel.decode(bytes)
    }
}
