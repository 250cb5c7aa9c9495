import Casework
import Node
import Records

extension ClosureFault {
    /// That fields of an entry in a child's collection do not say what came of it.
    static func lacking(_ fields: [Int], in collection: Int) -> ClosureFault {
        .noResult(completion(of: collection), missing: fields)
    }

    /// That an entry in a child's collection is not marked as done.
    static func unfinished(in collection: Int) -> ClosureFault {
        .notDone(completion(of: collection))
    }

    private static func completion(of collection: Int) -> Completion {
        guard let completion = Completion.of(collection, in: .child) else {
            preconditionFailure("its entries are ended by two persons")
        }
        return completion
    }
}
