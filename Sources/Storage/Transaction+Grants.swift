import Foundation
import GRDB
package import Trust
import Wire

extension Transaction {
    /// Every grant that was checked and kept, sorted by id.
    package func grants() throws -> [Grant] {
        let rows = try Row.fetchAll(
            database.cachedStatement(sql: "SELECT id, sealed FROM grants ORDER BY id"))
        return try rows.map { row in
            let id = try row.identifier("id")
            let bytes = try open(
                row.bytes("sealed"), for: SealedPlace("grants", id), what: "grant \(id)")
            guard let grant = try? Grant.decode(bytes) else {
                throw StoreError.damaged(what: "grant \(id)")
            }
            return grant
        }
    }

    /// Counts the grants, revocations and verdicts that are kept: all but the root.
    package func statementCount() throws -> Int {
        try Int.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT (SELECT count(*) FROM grants) + (SELECT count(*) FROM statement)
                    """)) ?? 0
    }

    /// Keeps a grant that has been checked.
    package func insert(_ grant: Grant) throws {
        let sealed = key.seal(grant.encode(), for: SealedPlace("grants", grant.id))
        try database.cachedStatement(sql: "INSERT OR IGNORE INTO grants VALUES (?, ?)").execute(
            arguments: [grant.id.column, Data(sealed)])
    }
}
