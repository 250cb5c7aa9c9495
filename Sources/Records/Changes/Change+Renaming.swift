extension Change {
    /// The same change with other names for the dots in it. The branches of a forked log share
    /// numbers; a fold tells them apart by other names.
    package func renaming(_ name: (Dot) -> Dot) -> Change {
        Change(
            record: record.map(name), kind: kind, time: time, form: form,
            operations: operations.map { $0.renaming(name) }, reason: reason,
            namedDots: namedDots.map(name))
    }
}

extension Operation {
    fileprivate func renaming(_ name: (Dot) -> Dot) -> Operation {
        switch self {
        case .write(let cell, let value, let replacing):
            .write(cell.renaming(name), value, replacing: replacing.map(name))
        case .add(let collection, let fields, let corrects):
            .add(collection: collection, fields: fields, corrects: corrects?.renaming(name))
        case .remove(let collection, let entry, let reason, let seen):
            .remove(
                collection: collection, entry.renaming(name), reason: reason, seen: seen.map(name))
        case .unknown: self
        }
    }
}

extension Cell {
    fileprivate func renaming(_ name: (Dot) -> Dot) -> Cell {
        guard case .entry(let collection, let entry, let field) = self else { return self }
        return .entry(collection, entry.renaming(name), field)
    }
}

extension EntryID {
    fileprivate func renaming(_ name: (Dot) -> Dot) -> EntryID {
        EntryID(dot: name(dot), ordinal: ordinal)
    }
}
