import Records
import Storage
import Trust
import Wire

/// The change by which a unit tells that another was put below it: the grant and those on which it
/// stands, among the upper unit's own records. They flow up and down and come first in every
/// exchange, so whoever may hold a unit knows of it before its records are compared (design section
/// 5, step 1).
enum TreeChange {
    /// The collection of grants, and the field of an entry that holds a grant's bytes.
    private static let collection = 1
    private static let field = 1

    /// How many grants one change tells of.
    private static let grantsPerChange = 16

    /// The changes of a unit that tell of many grants, each after its issuer.
    static func edits(_ grants: [Grant], in unit: Identifier) -> [Edit] {
        stride(from: 0, to: grants.count, by: grantsPerChange).map { start in
            edit(Array(grants[start...].prefix(grantsPerChange)), below: unit)
        }
    }

    /// - Parameter chain: the grant after those that it stands on, so that a reader who knows only
    ///   the root can check it.
    static func edit(_ chain: [Grant], below parent: Identifier) -> Edit {
        let operations = chain.map { grant in
            let told = EntryField(field, .bytes(grant.encode()))
            return Operation.add(collection: collection, fields: [told], corrects: nil)
        }
        return Edit(
            unit: parent, logClass: .own, record: nil, kind: .toldGrants, operations: operations)
    }

    /// The grants that changes tell of, checked by nobody yet.
    static func grants(in changes: [LoggedChange]) -> [Grant] {
        changes.filter { $0.change?.kind == .toldGrants }
            .flatMap { $0.change?.operations ?? [] }
            .flatMap { grants(in: $0) }
    }

    private static func grants(in operation: Operation) -> [Grant] {
        guard case .add(collection, let fields, _) = operation else { return [] }
        return fields.compactMap { field -> Grant? in
            guard case .bytes(let bytes) = field.value else { return nil }
            return try? Grant.decode(bytes)
        }
    }
}
