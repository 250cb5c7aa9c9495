import Casework
import Records
import Wire

/// Whether someone wrote to a file that was closed, whom no closing knew of, worked out from what
/// the changes of the file say. A name must stand for one change.
struct ExpectedClosing {
    private var closings: Set<Dot> = []
    /// The last change of each log that one of those who closed the file had in view.
    private var seen: [Identifier: UInt64] = [:]
    /// Changes that say something of the child itself.
    private var edits: [Dot] = []
    private var others: [Dot] = []
    /// Whether a closing was edited, corrected or taken out.
    private var isUnclear = false

    /// - Parameter said: the changes of one file.
    init(of said: [KnownChange]) {
        for known in said {
            let operations = known.change?.operations ?? []
            for operation in operations { take(operation, known.dot) }
            let isEdit = !operations.isEmpty && operations.allSatisfy(\.isOfFile)
            if isEdit { edits.append(known.dot) } else { others.append(known.dot) }
        }
    }

    private mutating func take(_ operation: Operation, _ dot: Dot) {
        switch operation {
        case .add(ChildField.closings, let fields, let corrected):
            closings.insert(dot)
            if corrected != nil { isUnclear = true }
            for field in fields where field.number == EntryFieldNumber.Closing.seen {
                see(field.value)
            }
        case .write(.entry(ChildField.closings, _, _), _, _),
            .remove(ChildField.closings, _, _, _):
            isUnclear = true
        default: break
        }
    }

    /// Lists of names of changes, or of such lists.
    private mutating func see(_ value: Value) {
        if case .list(let values) = value {
            for value in values { see(value) }
        } else if let dot = Dot(linkValue: value) {
            seen[dot.log] = max(seen[dot.log] ?? 0, dot.number)
        }
    }

    /// Whether the file must be listed as written to after it was closed, if its state ends the
    /// work on it.
    var isEdited: Bool { !closings.isEmpty && !isUnclear && edits.contains(where: isUnseen) }

    /// Whether it may be: what one does with closed files is not always told from what says
    /// something of the child.
    var mayBeEdited: Bool {
        isUnclear || !closings.isEmpty && (edits + others).contains(where: isUnseen)
    }

    private func isUnseen(_ dot: Dot) -> Bool {
        !closings.contains(dot) && dot.number > seen[dot.log] ?? 0
    }
}

extension Operation {
    /// Whether it writes a field or an element of the file, and no entry.
    fileprivate var isOfFile: Bool {
        switch self {
        case .write(.field, _, _), .write(.element, _, _): true
        default: false
        }
    }
}
