import Casework
import Node
import Records

extension ClosureFault {
    /// That fields of an entry in a collection do not say what came of it.
    static func lacking(
        _ fields: [Int], in collection: Int, of kind: RecordKind = .child
    ) -> ClosureFault {
        .noResult(completion(of: collection, kind), missing: fields)
    }

    /// That an entry in a collection is not marked as done.
    static func unfinished(in collection: Int, of kind: RecordKind = .child) -> ClosureFault {
        .notDone(completion(of: collection, kind))
    }

    private static func completion(of collection: Int, _ kind: RecordKind) -> Completion {
        guard let completion = Completion.of(collection, in: kind) else {
            preconditionFailure("its entries are ended by two persons")
        }
        return completion
    }
}
