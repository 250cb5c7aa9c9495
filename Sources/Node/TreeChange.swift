import Records
import Storage
import Trust
import Wire

/// The change by which a unit tells what was stated in units' names: that another unit was put
/// below it, that a key may act no more, what became of what that key wrote afterwards. The
/// statement and the grants on which it stands are among the unit's own records. They flow up and
/// down and come first in every exchange, so whoever may hold a unit knows of it before its records
/// are compared (design section 5, step 1).
enum TreeChange {
    /// The field of an entry that holds a statement's bytes.
    private static let field = 1

    /// What the entries of a collection hold.
    private enum Collection: Int {
        case grants = 1
        case admissions = 2
        case revocations = 3
        case verdicts = 4
    }

    /// How many grants one change tells of.
    private static let grantsPerChange = 16

    /// The changes of a unit that tell of many statements, each after what it stands on.
    static func edits(
        _ stated: Statements, after chain: [Grant], in unit: Identifier
    ) -> [Edit] {
        let grants = chain + stated.grants
        let granted = stride(from: 0, to: grants.count, by: grantsPerChange).map { start in
            edit(Array(grants[start...].prefix(grantsPerChange)), [], in: unit)
        }
        return granted + stated.revocations.map { edit($0, [], in: unit) }
            + stated.verdicts.map { edit($0, [], in: unit) }
    }

    /// - Parameters:
    ///   - chain: the grant after those that it stands on, so that a reader who knows only the root
    ///     can check it.
    ///   - admission: the keys with which the grant's own was admitted.
    static func edit(
        _ chain: [Grant], admitting admission: Admission?, below parent: Identifier
    ) -> Edit {
        let told = admission.map {
            Operation.add(
                collection: Collection.admissions.rawValue, fields: $0.fields, corrects: nil)
        }
        return edit(chain, [told].compactMap { $0 }, in: parent)
    }

    static func edit(_ revocation: Revocation, _ chain: [Grant], in unit: Identifier) -> Edit {
        edit(chain, [add(revocation.encode(), to: .revocations)], in: unit)
    }

    static func edit(_ verdict: Verdict, _ chain: [Grant], in unit: Identifier) -> Edit {
        edit(chain, [add(verdict.encode(), to: .verdicts)], in: unit)
    }

    private static func edit(
        _ chain: [Grant], _ more: [Operation], in unit: Identifier
    ) -> Edit {
        let operations = chain.map { add($0.encode(), to: .grants) } + more
        return Edit(
            unit: unit, logClass: .own, record: nil, kind: .toldGrants, operations: operations)
    }

    private static func add(_ bytes: [UInt8], to collection: Collection) -> Operation {
        .add(
            collection: collection.rawValue, fields: [EntryField(field, .bytes(bytes))],
            corrects: nil)
    }

    /// The statements that changes tell of, checked by nobody yet.
    static func statements(in changes: [LoggedChange]) -> Statements {
        let told = entries(in: changes)
        let bytes = { (collection: Collection) in
            told.filter { $0.collection == collection }.flatMap(\.fields).compactMap { field in
                if case .bytes(let bytes) = field.value { bytes } else { nil }
            }
        }
        return Statements(
            grants: bytes(.grants).compactMap { try? Grant.decode($0) },
            revocations: bytes(.revocations).compactMap { try? Revocation.decode($0) },
            verdicts: bytes(.verdicts).compactMap { try? Verdict.decode($0) })
    }

    /// The keys that were admitted together, as changes tell.
    static func admissions(in changes: [LoggedChange]) -> [Admission] {
        entries(in: changes).filter { $0.collection == .admissions }
            .compactMap { Admission($0.fields) }
    }

    private static func entries(
        in changes: [LoggedChange]
    ) -> [(collection: Collection, fields: [EntryField])] {
        changes.filter { $0.change?.kind == .toldGrants }.flatMap { $0.change?.operations ?? [] }
            .compactMap { operation in
                guard case .add(let number, let fields, _) = operation,
                    let collection = Collection(rawValue: number)
                else { return nil }
                return (collection, fields)
            }
    }
}
