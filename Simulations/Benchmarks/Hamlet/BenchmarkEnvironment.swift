import Foundation
import Node

extension Environment {
    /// The machine's clock and randomness, with nothing kept outside the stores.
    static let benchmark = Environment(
        now: { Int64(Foundation.Date().timeIntervalSince1970) },
        random: { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) } },
        fingerprint: { Array($0.utf8) },
        highWater: HighWater(read: { _ in nil }, write: { _, _ in }))
}
