import Foundation
import Synchronization

/// Asked once: the answer is read from the control group's files each time.
private let processorCount = ProcessInfo.processInfo.activeProcessorCount

extension Array where Element: Sendable {
    /// Fewer items than this for each processor are not worth handing out.
    private static var leastPart: Int { 4 }

    /// Maps the elements on all processors; the order stays. The first failure is thrown.
    ///
    /// Folding records is most of what a large merge costs, and each is a pure function of its
    /// changes: even old laptops have two processors.
    package func mapConcurrently<Result: Sendable>(
        _ transform: @Sendable (Element) throws -> Result
    ) throws -> [Result] {
        try mapPartsConcurrently { try $0.map(transform) }.flattened()
    }

    /// Maps parts of the elements on all processors, each part as a whole; their order stays. What
    /// is done to many small elements costs less so: the parts are handed over, not the elements.
    package func mapPartsConcurrently<Result: Sendable, Failure: Error>(
        _ transform: @Sendable (ArraySlice<Element>) throws(Failure) -> Result
    ) throws(Failure) -> [Result] {
        let parts = Swift.min(processorCount, count / Self.leastPart)
        guard parts > 1 else { return [try transform(self[...])] }
        let results = Mutex<[Int: Swift.Result<Result, Failure>]>([:])
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            let range = (count * part / parts)..<(count * (part + 1) / parts)
            let mapped = Swift.Result { () throws(Failure) in try transform(self[range]) }
            results.withLock { $0[part] = mapped }
        }
        let found = results.withLock { $0 }
        var mapped: [Result] = []
        for part in 0..<parts {
            if let result = found[part] { mapped.append(try result.get()) }
        }
        return mapped
    }
}

extension Array {
    /// All elements of the parts, with room made once: a county has sixty thousand.
    func flattened<Part>() -> [Part] where Element == [Part] {
        var all = first ?? []
        all.reserveCapacity(reduce(0) { $0 + $1.count })
        for part in dropFirst() { all += part }
        return all
    }
}
