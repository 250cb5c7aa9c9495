import GRDB
import Storage
import TestSupport

extension Tree {
    /// Takes out what a program that did not know of revocations would not have noted.
    func forgetStatements(of office: Office) throws {
        let queue = try DatabaseQueue(path: Store.path(in: folder[office.rawValue]))
        try queue.write { database in
            try database.execute(sql: "DELETE FROM statement")
            try database.execute(sql: "UPDATE log SET accepted = 9223372036854775807")
        }
    }
}
