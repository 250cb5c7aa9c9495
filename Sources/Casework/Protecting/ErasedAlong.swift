package import Records

/// A collection of other records than files whose entries are each about one child, as data: they
/// are erased with the child's file. What the child only takes part in stays, such as the
/// registration of a family that cares for several.
package struct ErasedAlong: Hashable, Sendable {
    /// The records in which it stands.
    package let kind: RecordKind
    /// By its number in the form.
    package let collection: Int
    /// The field of an entry that names the child's file.
    package let child: Int

    /// Every such collection.
    package static let all = [
        ErasedAlong(
            kind: .family, collection: FamilyForm.members, child: EntryFieldNumber.Member.child),
        ErasedAlong(
            kind: .register, collection: RegisterForm.letters,
            child: EntryFieldNumber.Letter.child),
        ErasedAlong(
            kind: .register, collection: RegisterForm.hotline,
            child: EntryFieldNumber.Intake.child),
        ErasedAlong(
            kind: .register, collection: RegisterForm.specialCases,
            child: EntryFieldNumber.SpecialCase.child),
    ]

    /// The entries of a record that are about one of these files.
    package static func entries(of record: Record, about files: [Dot]) -> Set<EntryID> {
        let found = all.filter { $0.kind == record.kind }.flatMap { along in
            record.entries(of: along.collection).filter { entry in
                Dot(linkValue: entry.value(along.child)).map(files.contains) ?? false
            }
        }
        return Set(found.map(\.id))
    }
}
