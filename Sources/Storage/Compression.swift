import CZstd
import Wire

/// Packs the content of a run: zstd with a dictionary of the forms' usual words, or as it is where
/// that is shorter. The first byte says which: 0 plain, 1 zstd with the first dictionary.
package enum Compression {
    /// How hard to try. A run is packed once and read and sent many times.
    package enum Effort: Int32, Sendable {
        /// One edit that a person waits for.
        case quick = 3
        /// A run that will stay.
        case thorough = 19
    }

    private static let plain: UInt8 = 0
    private static let firstDictionary: UInt8 = 1

    /// Gives the lead byte and what follows it: never more than one byte longer than the content.
    package static func pack(_ content: [UInt8], effort: Effort) -> [UInt8] {
        var packed = [UInt8](repeating: 0, count: 1 + ZSTD_compressBound(content.count))
        let count = packed.withUnsafeMutableBytes { target in
            ZSTDContext.compress(
                content, into: UnsafeMutableRawBufferPointer(rebasing: target[1...]),
                level: effort.rawValue)
        }
        guard let count, count < content.count else { return [plain] + content }
        packed[0] = firstDictionary
        packed.removeSubrange((1 + count)...)
        return packed
    }

    /// Whether the bytes say that they hold more than so many.
    package static func claimsMore(_ packed: [UInt8], than bound: Int) -> Bool {
        switch packed.first {
        case plain: packed.count - 1 > bound
        case firstDictionary: claimed(packed).map { $0 > UInt64(bound) } ?? false
        default: false
        }
    }

    /// How many bytes a frame says that it holds; nil if it does not say.
    private static func claimed(_ packed: [UInt8]) -> UInt64? {
        let size = packed.withUnsafeBytes { buffer in
            ZSTD_getFrameContentSize(buffer.baseAddress?.advanced(by: 1), buffer.count - 1)
        }
        // The two greatest numbers say that it is unknown, or that this is no frame.
        return size < UInt64.max - 1 ? size : nil
    }

    /// Unpacks at most `bound` bytes; nil if the bytes are not well formed or hold more. What is
    /// claimed is checked before anything is set aside for it.
    package static func unpack(_ packed: [UInt8], bound: Int) -> [UInt8]? {
        guard let lead = packed.first else { return nil }
        switch lead {
        case plain: return packed.count - 1 <= bound ? Array(packed.dropFirst()) : nil
        case firstDictionary: return inflate(packed, bound: bound)
        default: return nil
        }
    }

    private static func inflate(_ packed: [UInt8], bound: Int) -> [UInt8]? {
        guard let claimed = claimed(packed), claimed <= UInt64(bound) else { return nil }
        return packed.withUnsafeBytes { buffer in
            ZSTDContext.decompress(
                UnsafeRawBufferPointer(rebasing: buffer[1...]), count: Int(claimed))
        }
    }
}
