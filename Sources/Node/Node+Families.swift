import Casework
package import Records
import Storage
package import Wire

extension Node {
    /// Opens a family's record by its code, or by the name, number or file of one of its children.
    package func family(_ text: String) throws -> ChildFile {
        if let family = try family(coded: text) { return family }
        let child = try child(text)
        guard child.families.count < 2 else {
            throw FieldRefusal.conflicted(field: ChildField.family)
        }
        guard let family = try families(of: child).first else {
            throw ChildFault.noFamily(child: text)
        }
        return family
    }

    /// The families that a child is said to belong to, as far as their records are here.
    package func families(of child: ChildFile) throws -> [ChildFile] {
        try read { transaction in
            try child.families.compactMap { family in
                guard let row = try transaction.recordRow(family), row.kind == .family,
                    try sight(transaction).sees(row)
                else { return nil }
                return ChildFile(
                    try Self.open(row, transaction), others: [], try units(transaction).forms)
            }
        }
    }

    /// The family's record that goes by a code; nil if the text is no such code.
    func family(coded text: String) throws -> ChildFile? {
        guard let code = RecordCode(text) else { return nil }
        return try read { transaction in
            let rows = try transaction.recordRows(coded: code).filter { $0.kind == .family }
            return try rows.only(called: text, by: \.id).map { row in
                try sight(transaction).require(row)
                return ChildFile(
                    try Self.open(row, transaction), others: [], try units(transaction).forms)
            }
        }
    }

    /// The families of this node, in the order in which they became known.
    package func families() throws -> [KnownFamily] {
        try read { transaction in
            let sight = try sight(transaction)
            return try transaction.summaries(kind: .family).compactMap { row, bytes in
                guard try sight.sees(row) else { return nil }
                guard case .family(let summary)? = try? RecordSummary.decode(bytes) else {
                    throw StoreError.damaged(what: "summary \(row.key)")
                }
                return KnownFamily(record: row.id, unit: row.unit, summary: summary)
            }
        }
    }

    /// The children that a family's record names, and what their own files say.
    package func members(of family: ChildFile) throws -> [FamilyMember] {
        try FamilySummary(family.record).children.map { file in
            do {
                let child = try child(file)
                return FamilyMember(
                    file: file, name: try summary(of: child).name,
                    agrees: child.families.contains(family.named.id))
            } catch NodeError.unknownRecord, NodeError.notAssigned {
                return FamilyMember(file: file, name: "", agrees: nil)
            }
        }
    }

    /// Begins a family's record and says in the children's files that they belong to it.
    package func addFamily(
        _ written: [WrittenField], to unit: Identifier, children: [ChildFile], reason: String
    ) throws -> WrittenFile {
        let edits = try beginning(try forms().family, written, in: unit)
        let dots = try write { transaction in
            let family = try write(edits.beginning(in: unit, reason), in: transaction)[0]
            return try [family]
                + children.flatMap { try place($0, in: family, reason: reason, transaction) }
        }
        return WrittenFile(dots: dots, warnings: edits.warnings)
    }

    /// Says that children belong to a family, in their files and in the record of the family; one
    /// that they belonged to before says so no longer.
    package func linkFamily(
        _ family: ChildFile, _ children: [ChildFile], reason: String
    ) throws -> [Dot] {
        try write { transaction in
            try children.flatMap {
                try place($0, in: family.named.id, reason: reason, transaction)
            }
        }
    }

    private func place(
        _ child: ChildFile, in family: Dot, reason: String, _ transaction: Transaction
    ) throws -> [Dot] {
        var edits = RecordEdits(Forms.child, of: child.record)
        if let field = Forms.child[ChildField.family] {
            try edits.set(field, to: .value(family.linkValue))
        }
        let parts =
            try child.spread(edits.operations)
            + membership(of: child, in: family, reason: reason, transaction)
        return try write(parts, reason: reason, in: transaction)
    }

    /// Takes back that a child belongs to a family, in both records.
    package func unlinkFamily(
        _ family: ChildFile, _ child: ChildFile, reason: String
    ) throws -> [Dot] {
        let reason = try reason.stated(for: .familyUnlink)
        var edits = RecordEdits(Forms.child, of: child.record)
        if let field = Forms.child[ChildField.family], child.families == [family.named.id] {
            try edits.set(field, to: .value(.null))
        }
        let dots = try write { transaction in
            let leaving = try leaving(
                family.named.id, child.all.map(\.id), reason: reason, transaction)
            let parts = child.spread(edits.operations) + leaving
            return try write(parts, reason: reason, in: transaction)
        }
        guard !dots.isEmpty else { throw ChildFault.notOfFamily }
        return dots
    }

    /// What the records of families say once a child belongs to one of them.
    ///
    /// - Parameter family: nil if the child belongs to none.
    func membership(
        of child: ChildFile, in family: Dot?, reason: String, _ transaction: Transaction
    ) throws -> [(file: Dot, operations: [Operation])] {
        let files = [child.working.id] + child.all.map(\.id).filter { $0 != child.working.id }
        let name = Forms.child[ChildField.name].flatMap { child.record.acting($0) }
        let joined = try family.map { try joining($0, files, called: name ?? .null, transaction) }
        return try child.families.filter { $0 != family }
            .flatMap { try leaving($0, files, reason: reason, transaction) } + (joined ?? [])
    }

    /// Names a child in the record of its family; nothing where that names it already, or is not
    /// here.
    ///
    /// - Parameter files: the child's; the first is the one that is named.
    func joining(
        _ family: Dot, _ files: [Dot], called name: Value, _ transaction: Transaction
    ) throws -> [(file: Dot, operations: [Operation])] {
        guard let edits = try editing(family: family, transaction),
            let members = Forms.family[FamilyForm.members],
            edits.record?.members(among: files).isEmpty == true
        else { return [] }
        var (edited, draft) = (edits, EntryDraft(members))
        draft.set(EntryFieldNumber.Member.child, to: files[0].linkValue)
        draft.set(EntryFieldNumber.Member.name, to: name)
        try edited.add(draft)
        return [(family, edited.operations)]
    }

    /// Takes a child out of the record of a family; nothing where that does not name it, or is not
    /// here.
    func leaving(
        _ family: Dot, _ files: [Dot], reason: String, _ transaction: Transaction
    ) throws -> [(file: Dot, operations: [Operation])] {
        guard var edits = try editing(family: family, transaction),
            let members = Forms.family[FamilyForm.members]
        else { return [] }
        for entry in edits.record?.members(among: files) ?? [] {
            try edits.removeEntry(entry.id, from: members, reason: reason)
        }
        return edits.isEmpty ? [] : [(family, edits.operations)]
    }

    /// A family's record that is here and in a unit in which this person acts; nil for others,
    /// whose own people see from the child's file that it names another family.
    private func editing(
        family: Dot, _ transaction: Transaction
    ) throws -> RecordEdits? {
        guard let row = try transaction.recordRow(family), row.kind == .family,
            try roles(transaction)[row.unit] != nil
        else { return nil }
        return RecordEdits(Forms.family, of: try transaction.record(row))
    }
}

extension Records.Record {
    /// The entries of a family's record that name one of these files.
    fileprivate func members(among files: [Dot]) -> [Entry] {
        currentEntries(of: FamilyForm.members).filter { entry in
            Dot(linkValue: entry.value(EntryFieldNumber.Member.child)).map(files.contains) ?? false
        }
    }
}

extension ChildFile {
    /// The families that the child is said to belong to; several while people disagree.
    package var families: [Dot] {
        guard form.kind == .child else { return [] }
        return record.values(of: ChildField.family).compactMap { Dot(linkValue: $0) }
    }
}
