package import Records

/// How the work on a closed file ended.
package struct FileEnding: Hashable, Sendable {
    /// The day of the last closing that counts; nil if none says.
    package let day: CalendarDay?
    /// The state that ended it, by the code list of states.
    package let status: Int
    /// The file that goes on in another unit, of a file that moved.
    package let continuedBy: Dot?
}

extension Record {
    /// How the work on the file ended; nil while it goes on.
    package var ending: FileEnding? {
        guard isClosed, let field = Forms.child[ChildField.status] else { return nil }
        let closings = entries(of: ChildField.closings).filter(\.isCurrent)
        let days = closings.compactMap { CalendarDay($0.value(EntryFieldNumber.Closing.date)) }
        let moves = entries(of: ChildField.links).filter { entry in
            entry.isCurrent && entry.id.dot != id
                && entry.value(EntryFieldNumber.Link.reason) == .integer(LinkReason.moved)
        }
        let others = moves.compactMap { Dot(linkValue: $0.value(EntryFieldNumber.Link.other)) }
        return FileEnding(day: days.max(), status: acting(field).code, continuedBy: others.last)
    }
}
