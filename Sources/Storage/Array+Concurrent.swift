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
        let parts = Swift.min(processorCount, count / Self.leastPart)
        guard parts > 1 else { return try map(transform) }
        let results = Mutex<[Int: Swift.Result<[Result], any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            let range = (count * part / parts)..<(count * (part + 1) / parts)
            let mapped = Swift.Result { try self[range].map(transform) }
            results.withLock { $0[part] = mapped }
        }
        let found = results.withLock { $0 }
        return try (0..<parts).flatMap { try found[$0]?.get() ?? [] }
    }
}
