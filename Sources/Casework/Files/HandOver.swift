package import Records
package import Wire

/// What a unit of one tree hands to a unit of another of a child's file: all that stands in it, but
/// nothing that is sealed, nothing that names units or records, which the other tree does not have,
/// and no field that only this tree knows. The history of changes stays with the old file.
package struct HandOver: Hashable, Sendable {
    /// The unit that hands it over, as people call it.
    package let from: String
    /// The file's code there.
    package let code: String
    /// When it was handed over, by the clock there.
    package let day: CalendarDay
    /// For what, in words.
    package let purpose: String
    /// The name of who handed it over; empty if no roster there names the person.
    package let person: String
    /// What each change of the new file is to hold, in order.
    package let changes: [[Operation]]
    /// How much was left out; the other side is not told.
    package let rest: HandOverRest

    private static let heading = "hamlet hand-over 2"

    /// - Parameters:
    ///   - role: of the person who hands it over; what it may not read is left out.
    ///   - writer: the name of who wrote a change, for visits that name no visitor; may be empty.
    package init(
        of file: UnitedFile, from: String, code: String, day: CalendarDay, purpose: String,
        person: String, role: FormRole, writer: (Dot) -> String
    ) {
        (self.from, self.code, self.day) = (from, code, day)
        (self.purpose, self.person) = (purpose, person)
        var rest = HandOverRest()
        changes = FileTransfer(of: file, closedBy: [], writer: writer).changes
            .map { $0.compactMap { rest.handed($0, by: role) } }.filter { !$0.isEmpty }
        self.rest = rest
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
        writer.write(arrayOf: 7)
        writer.write(Self.heading)
        writer.write(from)
        writer.write(code)
        writer.write(Int64(day.number))
        writer.write(purpose)
        writer.write(person)
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
        guard bytes.count <= Limits.handOverBytes else {
            throw WireError(.limit("handOverBytes"), at: 0)
        }
        var reader = CBORReader(bytes)
        try reader.readHeading(heading, ofArray: 7)
        let (from, code) = (try reader.readText(), try reader.readText())
        let (day, purpose) = (try reader.readDay(), try reader.readText())
        let person = try reader.readText()
        var (changes, rest) = ([[Operation]](), HandOverRest())
        for number in 0..<(try reader.readArray(upTo: Limits.handOverChanges)) {
            let change = try Change.decode(
                try reader.readBytes(upTo: Limits.changeBytes), at: place(number))
            guard change.kind == .child, change.record == nil else {
                throw WireError(.invalid("change"), at: reader.position)
            }
            changes.append(change.operations.compactMap { rest.handed($0, by: .administrator) })
        }
        try reader.finish()
        return HandOver(
            from: from, code: code, day: day, purpose: purpose, person: person, changes: changes,
            rest: rest)
    }

    private init(
        from: String, code: String, day: CalendarDay, purpose: String, person: String,
        changes: [[Operation]], rest: HandOverRest
    ) {
        (self.from, self.code, self.day) = (from, code, day)
        (self.purpose, self.person) = (purpose, person)
        (self.changes, self.rest) = (changes, rest)
    }

    /// The entry of a file's handings-over or origins that tells of this one.
    ///
    /// - Parameters:
    ///   - other: the other side, in words.
    ///   - sum: of the bytes.
    package func entry(in collection: Int, other: String, sum: String) -> Operation {
        var fields = [
            EntryField(EntryFieldNumber.HandOver.date, day.value),
            EntryField(EntryFieldNumber.HandOver.other, .text(other)),
            EntryField(EntryFieldNumber.HandOver.purpose, .text(purpose)),
            EntryField(EntryFieldNumber.HandOver.code, .text(code)),
            EntryField(EntryFieldNumber.HandOver.sum, .text(sum)),
        ]
        if !person.isEmpty {
            fields.append(EntryField(EntryFieldNumber.HandOver.person, .text(person)))
        }
        return .add(collection: collection, fields: fields, corrects: nil)
    }

    /// The sums of a file's handings-over, or of where it came from.
    package static func sums(in collection: Int, of record: Record) -> [String] {
        record.entries(of: collection).filter(\.isCurrent)
            .map { Optional($0.value(EntryFieldNumber.HandOver.sum)).text }
    }
}
