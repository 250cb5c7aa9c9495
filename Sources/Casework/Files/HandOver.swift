package import Records
package import Wire

/// What a unit of one tree hands to a unit of another of a child's file: all that stands in it, but
/// nothing that is sealed, and nothing that names units or records, which the other tree does not
/// have. The history of changes stays with the old file.
package struct HandOver: Hashable, Sendable {
    /// The unit that hands it over, as people call it.
    package let from: String
    /// The file's code there.
    package let code: String
    /// When it was handed over, by the clock there.
    package let day: CalendarDay
    /// For what, in words.
    package let purpose: String
    /// What each change of the new file is to hold, in order.
    package let changes: [[Operation]]

    private static let heading = "hamlet hand-over 1"
    /// Bytes of one such file, and how many changes it may make.
    private static let mostBytes = 1 << 20
    private static let mostChanges = 64

    /// - Parameters:
    ///   - role: of the person who hands it over; what it may not read is left out.
    ///   - writer: the name of who wrote a change, for visits that name no visitor; may be empty.
    package init(
        of file: UnitedFile, from: String, code: String, day: CalendarDay, purpose: String,
        role: FormRole, writer: (Dot) -> String
    ) {
        (self.from, self.code, self.day, self.purpose) = (from, code, day, purpose)
        changes = FileTransfer(of: file, closedBy: [], writer: writer).changes
            .map { $0.compactMap { Self.handed($0, role) } }.filter { !$0.isEmpty }
    }

    /// The operation as it can stand in another tree; nil if nothing of it can.
    private static func handed(_ operation: Operation, _ role: FormRole) -> Operation? {
        switch operation {
        case .write(let cell, let value, _):
            guard let field = Forms.child.field(of: cell), isHanded(field),
                Forms.child.mayRead(cell, as: role)
            else { return nil }
            return .write(cell, value, replacing: [])
        case .add(let collection, let fields, _):
            guard let field = Forms.child[collection], isHanded(field), field.upkeep != .byProgram,
                field.access.readers.contains(role)
            else { return nil }
            let kept = fields.filter { entry in
                field.entryFields.first { $0.number == entry.number }.map(isHanded) ?? false
            }
            return kept.isEmpty ? nil : .add(collection: collection, fields: kept, corrects: nil)
        case .remove, .unknown: return nil
        }
    }

    private static func isHanded(_ field: Field) -> Bool {
        switch field.type {
        case .unit, .record: false
        default: field.sensitivity != .sealed
        }
    }
}

extension HandOver {
    /// The log in whose places the changes are written down: of no tree.
    private static func place(_ number: Int) -> Dot {
        Dot(log: Identifier(high: 0, low: 0), number: UInt64(number + 1))
    }

    /// The bytes that are carried to the other tree.
    package func encode() -> [UInt8] {
        var writer = CBORWriter(capacity: 4096)
        writer.write(arrayOf: 6)
        writer.write(Self.heading)
        writer.write(from)
        writer.write(code)
        writer.write(Int64(day.number))
        writer.write(purpose)
        writer.write(arrayOf: changes.count)
        for (number, operations) in changes.enumerated() {
            let change = Change(
                record: nil, kind: .child, time: 0, form: Forms.child.version,
                operations: operations)
            writer.write(bytes: change.encode(at: Self.place(number)))
        }
        return writer.bytes
    }

    /// Reads such bytes; what may not be handed over is left out here as well.
    package static func decode(_ bytes: [UInt8]) throws(WireError) -> HandOver {
        guard bytes.count <= mostBytes else { throw WireError(.limit("handOverBytes"), at: 0) }
        var reader = CBORReader(bytes)
        try reader.readHeading(heading, ofArray: 6)
        let (from, code) = (try reader.readText(), try reader.readText())
        let (day, purpose) = (try reader.readDay(), try reader.readText())
        var changes: [[Operation]] = []
        for number in 0..<(try reader.readArray(upTo: mostChanges)) {
            let change = try Change.decode(
                try reader.readBytes(upTo: Limits.changeBytes), at: place(number))
            guard change.kind == .child, change.record == nil else {
                throw WireError(.invalid("change"), at: reader.position)
            }
            changes.append(change.operations.compactMap { handed($0, .administrator) })
        }
        try reader.finish()
        return HandOver(from: from, code: code, day: day, purpose: purpose, changes: changes)
    }

    private init(
        from: String, code: String, day: CalendarDay, purpose: String, changes: [[Operation]]
    ) {
        (self.from, self.code, self.day) = (from, code, day)
        (self.purpose, self.changes) = (purpose, changes)
    }

    /// The entry of a file's handings-over or origins that tells of this one.
    ///
    /// - Parameters:
    ///   - other: the other side, in words.
    ///   - sum: of the bytes.
    package func entry(in collection: Int, other: String, sum: String) -> Operation {
        let fields = [
            EntryField(EntryFieldNumber.HandOver.date, day.value),
            EntryField(EntryFieldNumber.HandOver.other, .text(other)),
            EntryField(EntryFieldNumber.HandOver.purpose, .text(purpose)),
            EntryField(EntryFieldNumber.HandOver.code, .text(code)),
            EntryField(EntryFieldNumber.HandOver.sum, .text(sum)),
        ]
        return .add(collection: collection, fields: fields, corrects: nil)
    }

    /// The sums of a file's handings-over, or of where it came from.
    package static func sums(in collection: Int, of record: Record) -> [String] {
        record.entries(of: collection).filter(\.isCurrent)
            .map { Optional($0.value(EntryFieldNumber.HandOver.sum)).text }
    }
}
