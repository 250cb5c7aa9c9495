import Records

/// What a record must be, by plain set semantics and with no regard to speed: a value is live if
/// and only if no change of the set replaces it in its cell.
struct Oracle: Equatable {
    struct Written: Hashable {
        let dot: Dot
        let value: Value
    }

    struct State: Equatable {
        var live: Set<Written> = []
        var replaced: Set<Written> = []
    }

    struct Place: Hashable {
        let collection: Int
        let id: EntryID
    }

    struct Taken: Hashable {
        let dot: Dot
        let reason: Value
        let seen: [Dot]
    }

    struct Known: Equatable {
        var corrects: EntryID?
        var correctedBy: Set<EntryID> = []
        var removals: Set<Taken> = []
    }

    var dots: Set<Dot> = []
    var cells: [Cell: State] = [:]
    var entries: [Place: Known] = [:]
    var unknown = 0
}

extension Oracle {
    /// What was written to each cell, and which changes some other one replaces there.
    private struct Writing {
        var written: [Cell: Set<Written>] = [:]
        var named: [Cell: Set<Dot>] = [:]

        mutating func add(_ value: Value, to cell: Cell, by dot: Dot) {
            written[cell, default: []].insert(Written(dot: dot, value: value))
        }

        func state(of cell: Cell) -> State {
            let writes = written[cell] ?? []
            let dead = named[cell] ?? []
            return State(
                live: writes.filter { !dead.contains($0.dot) },
                replaced: writes.filter { dead.contains($0.dot) })
        }
    }

    /// Works out what a set of changes must give.
    init(_ changes: [Logged]) {
        var writing = Writing()
        for (dot, change) in changes where dots.insert(dot).inserted {
            for (ordinal, operation) in change.operations.enumerated() {
                take(operation, as: EntryID(dot: dot, ordinal: ordinal), &writing)
            }
        }
        linkCorrections()
        for cell in writing.written.keys { cells[cell] = writing.state(of: cell) }
    }

    /// Takes one operation; `own` is the name that an entry has that it puts in.
    private mutating func take(
        _ operation: Records.Operation, as own: EntryID, _ writing: inout Writing
    ) {
        switch operation {
        case .write(let cell, let value, let replacing):
            writing.add(value, to: cell, by: own.dot)
            writing.named[cell, default: []].formUnion(replacing)
            if case .entry(let collection, let id, _) = cell {
                let place = Place(collection: collection, id: id)
                entries[place] = entries[place] ?? Known()
            }
        case .add(let collection, let fields, let corrects):
            entries[Place(collection: collection, id: own), default: Known()].corrects = corrects
            for field in fields {
                writing.add(field.value, to: .entry(collection, own, field.number), by: own.dot)
            }
        case .remove(let collection, let id, let reason, let seen):
            entries[Place(collection: collection, id: id), default: Known()].removals
                .insert(Taken(dot: own.dot, reason: reason, seen: seen))
        case .unknown: unknown += 1
        }
    }

    private mutating func linkCorrections() {
        for place in Array(entries.keys) {
            guard let corrected = entries[place]?.corrects else { continue }
            entries[Place(collection: place.collection, id: corrected)]?.correctedBy
                .insert(place.id)
        }
    }

    /// The same view of a record that was folded.
    init(_ record: Record) {
        dots = Set(record.dots)
        unknown = record.unknownOperations
        for state in record.cells { cells[state.cell] = State(state) }
        for collection in record.entries {
            for entry in collection.entries {
                for state in entry.cells { cells[state.cell] = State(state) }
                entries[Place(collection: collection.collection, id: entry.id)] = Known(
                    corrects: entry.corrects, correctedBy: Set(entry.correctedBy),
                    removals: Set(
                        entry.removals.map {
                            Taken(dot: $0.dot, reason: $0.reason, seen: $0.seen)
                        }))
            }
        }
    }
}

extension Oracle.State {
    init(_ state: CellState) {
        live = Set(state.live.map { Oracle.Written(dot: $0.dot, value: $0.value) })
        replaced = Set(state.replaced.map { Oracle.Written(dot: $0.dot, value: $0.value) })
    }
}
