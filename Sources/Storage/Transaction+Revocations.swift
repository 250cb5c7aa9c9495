import Foundation
import GRDB
package import Trust
import Wire

extension Transaction {
    /// What a row of `statement` holds.
    private enum Kind: Int {
        case revocation = 1
        case verdict = 2
    }

    /// Every statement of a unit's key that was checked and kept, each kind sorted by id.
    package func statements() throws -> Statements {
        Statements(
            grants: try grants(),
            revocations: try statements(.revocation) { try? Revocation.decode($0) },
            verdicts: try statements(.verdict) { try? Verdict.decode($0) })
    }

    private func statements<Statement>(
        _ kind: Kind, _ decode: ([UInt8]) -> Statement?
    ) throws -> [Statement] {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: "SELECT id, sealed FROM statement WHERE kind = ? ORDER BY id"),
            arguments: [kind.rawValue])
        return try rows.map { row in
            let id = try row.identifier("id")
            let bytes = try open(
                row.bytes("sealed"), for: SealedPlace("statement", id), what: "statement \(id)")
            guard let statement = decode(bytes) else {
                throw StoreError.damaged(what: "statement \(id)")
            }
            return statement
        }
    }

    /// Keeps statements that have been checked.
    package func insert(_ statements: Statements) throws {
        for grant in statements.grants { try insert(grant) }
        for revocation in statements.revocations {
            try insert(revocation.id, .revocation, revocation.encode())
        }
        for verdict in statements.verdicts {
            try insert(verdict.id, .verdict, verdict.encode())
        }
    }

    private func insert(_ id: Identifier, _ kind: Kind, _ bytes: [UInt8]) throws {
        let sealed = key.seal(bytes, for: SealedPlace("statement", id))
        try database.cachedStatement(sql: "INSERT OR IGNORE INTO statement VALUES (?, ?, ?)")
            .execute(arguments: [id.column, kind.rawValue, Data(sealed)])
    }
}
