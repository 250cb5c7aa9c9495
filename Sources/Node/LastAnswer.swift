import Synchronization

/// The last answer to a question that is asked again and again, mostly with nothing changed in
/// between.
final class LastAnswer<Key: Hashable & Sendable, Answer: Sendable>: Sendable {
    private let last = Mutex<(key: Key, answer: Answer)?>(nil)

    /// The answer for a key: what was found last if it was for the same, else what is found now.
    func answer(for key: Key, else find: () throws -> Answer) throws -> Answer {
        if let known = last.withLock({ $0 }), known.key == key { return known.answer }
        let answer = try find()
        last.withLock { $0 = (key, answer) }
        return answer
    }

    /// Forgets it: the key may come to mean something else.
    func forget() { last.withLock { $0 = nil } }
}
