import Foundation
import GRDB
import Wire

extension Row {
    /// A blob column as bytes; empty if it is null.
    func bytes(_ index: Int) -> [UInt8] {
        let value: Foundation.Data? = self[index]
        return value.map { Array($0) } ?? []
    }

    func bytes(_ name: String) -> [UInt8] {
        let value: Foundation.Data? = self[name]
        return value.map { Array($0) } ?? []
    }

    func identifier(_ name: String) throws -> Identifier {
        guard let value = Identifier(bytes(name)) else {
            throw StoreError.damaged(what: "column \(name)")
        }
        return value
    }

    func hash(_ name: String) throws -> Hash {
        guard let value = Hash(bytes(name)) else {
            throw StoreError.damaged(what: "column \(name)")
        }
        return value
    }
}

extension Identifier {
    /// The identifier as a blob column wants it.
    var column: Foundation.Data { Foundation.Data(bytes) }
}
