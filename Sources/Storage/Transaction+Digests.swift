import Foundation
import GRDB
import Records
package import Replication
import Wire

extension Transaction {
    /// The sum over the ends of the logs that are held of a part of a unit.
    package func digest(of part: UnitPart) throws -> Digest {
        let statement = try database.cachedStatement(
            sql: "SELECT sum FROM digest WHERE unit = ? AND part = ?")
        let bytes = try Data.fetchOne(
            statement, arguments: [part.unit.column, part.part.rawValue])
        return bytes.flatMap { Identifier($0) }.map { Digest($0) } ?? .zero
    }

    func updateDigest(from old: StoredLog, to new: StoredLog) throws {
        let part = UnitPart(new.unit, new.logClass.part)
        try set(try digest(of: part) - old.digestTerm + new.digestTerm, of: part)
    }

    func addToDigest(_ log: StoredLog) throws {
        let part = UnitPart(log.unit, log.logClass.part)
        try set(try digest(of: part) + log.digestTerm, of: part)
    }

    private func set(_ sum: Digest, of part: UnitPart) throws {
        let statement = try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO digest VALUES (?, ?, ?)")
        try statement.execute(
            arguments: [part.unit.column, part.part.rawValue, sum.identifier.column])
    }
}

extension StoredLog {
    /// What a log's end adds to the digest of its unit; nothing while the log, or the branch, is
    /// empty, so that a log that is only described makes no difference.
    var digestTerm: Digest { number > origin ? Digest(of: hash) : .zero }
}
