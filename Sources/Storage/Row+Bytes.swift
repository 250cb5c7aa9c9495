import Foundation
import GRDB
import Wire

/// Columns, as values of ours. On a damaged page a column may hold anything: that is an error, and
/// nothing that a program dies of.
extension Row {
    func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _ name: String
    ) throws -> Value {
        try decode(Value.self, forColumn: name)
    }

    func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _ index: Int
    ) throws -> Value {
        try decode(Value.self, atIndex: index)
    }

    /// A number that is never negative.
    func number(_ name: String) throws -> UInt64 {
        try Self.require(UInt64(exactly: try value(name) as Int64), name)
    }

    func number(_ index: Int) throws -> UInt64 {
        try Self.require(UInt64(exactly: try value(index) as Int64), index)
    }

    /// A blob column as bytes; empty if it is null. They are copied once: a county has sixty
    /// thousand rows.
    func bytes(_ index: Int) throws -> [UInt8] {
        try withUnsafeData(atIndex: index) { data in data.map { Array($0) } ?? [] }
    }

    func bytes(_ name: String) throws -> [UInt8] {
        try decode(Foundation.Data?.self, forColumn: name).map { Array($0) } ?? []
    }

    func identifier(_ name: String) throws -> Identifier {
        try Self.require(Identifier(try bytes(name)), name)
    }

    func identifier(_ index: Int) throws -> Identifier {
        try read(Identifier.byteCount, at: index) { Identifier($0) }
    }

    func hash(_ name: String) throws -> Hash {
        try Self.require(Hash(try bytes(name)), name)
    }

    func hash(_ index: Int) throws -> Hash {
        try read(Hash.byteCount, at: index) { Hash($0) }
    }

    /// Lets the closure read the first bytes of a blob column where they stand. Whatever is asked
    /// of a store reads its logs: as sequences these columns took a fortieth of all the time.
    private func read<Value>(
        _ count: Int, at index: Int, _ body: (UnsafeRawBufferPointer) -> Value
    ) throws -> Value {
        let value = try withUnsafeData(atIndex: index) { data in
            data?.withUnsafeBytes { bytes in
                bytes.count < count ? nil : body(UnsafeRawBufferPointer(rebasing: bytes[..<count]))
            }
        }
        return try Self.require(value, index)
    }

    private static func require<Value>(_ value: Value?, _ column: Any) throws -> Value {
        guard let value else { throw StoreError.damaged(what: "column \(column)") }
        return value
    }
}

extension Identifier {
    /// The identifier as a blob column wants it.
    var column: Foundation.Data { Foundation.Data(bytes) }
}
