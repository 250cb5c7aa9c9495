import Casework
package import Records
import Storage

extension Node {
    /// Records that this person opens the sealed items of a child's file; only then may they be
    /// shown. Who may not read them opens nothing.
    ///
    /// - Returns: the change that records it.
    package func openSealed(_ child: ChildFile, reason: String) throws -> Dot {
        guard !reason.isEmpty else { throw NodeError.reasonRequired }
        let file = child.working
        let role = try role(in: file.row.unit)
        let sealed = Forms.child.fields.filter { child.record.holdsSealed($0) }
        let readable = sealed.filter { $0.access.readers.contains(role) }
        guard role != .assessor, sealed.isEmpty || !readable.isEmpty else {
            throw ChildFault.mayNotOpenSealed(role)
        }
        var edits = RecordEdits(Forms.child, of: file.record)
        let names = readable.map(\.label.chinese).joined(separator: "、")
        try edits.recordReading(of: names, reason: reason, on: today)
        return try write([(file.row.id, edits.operations)], reason: reason)[0]
    }
}
