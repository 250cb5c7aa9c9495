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

    /// A number that is never negative.
    func number(_ name: String) throws -> UInt64 {
        let value: Int64 = try value(name)
        guard let number = UInt64(exactly: value) else {
            throw StoreError.damaged(what: "column \(name)")
        }
        return number
    }

    /// A blob column as bytes; empty if it is null.
    func bytes(_ index: Int) throws -> [UInt8] {
        try decode(Foundation.Data?.self, atIndex: index).map { Array($0) } ?? []
    }

    func bytes(_ name: String) throws -> [UInt8] {
        try decode(Foundation.Data?.self, forColumn: name).map { Array($0) } ?? []
    }

    func identifier(_ name: String) throws -> Identifier {
        guard let value = Identifier(try bytes(name)) else {
            throw StoreError.damaged(what: "column \(name)")
        }
        return value
    }

    func hash(_ name: String) throws -> Hash {
        guard let value = Hash(try bytes(name)) else {
            throw StoreError.damaged(what: "column \(name)")
        }
        return value
    }
}

extension Identifier {
    /// The identifier as a blob column wants it.
    var column: Foundation.Data { Foundation.Data(bytes) }
}
