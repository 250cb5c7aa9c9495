import Casework
import Records

extension Array {
    /// The only one that goes by a code; nil if there is none. Logs may share the characters by
    /// which codes name them, and then the person says by a longer code which one is meant.
    ///
    /// - Parameters:
    ///   - text: the code, as it was written.
    ///   - dot: what the code stands for; what is found of one dot more than once is one.
    func only(called text: String, by dot: (Element) -> Dot) throws -> Element? {
        let dots = Set(map(dot))
        guard dots.count < 2 else { throw NodeError.ambiguousRecord(text, dots.sorted()) }
        return first
    }
}
