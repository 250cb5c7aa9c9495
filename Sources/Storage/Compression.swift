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
        case thorough = 15
    }

    private static let plain: UInt8 = 0
    private static let firstDictionary: UInt8 = 1

    /// Gives the lead byte and what follows it: never more than one byte longer than the content.
    package static func pack(_ content: [UInt8], effort: Effort) -> [UInt8] {
        var packed = [UInt8](repeating: 0, count: 1 + ZSTD_compressBound(content.count))
        let dictionary = PreparedDictionary.forPacking(effort)
        let count = packed.withUnsafeMutableBytes { target in
            ZSTDContext.compress(
                content, into: UnsafeMutableRawBufferPointer(rebasing: target[1...]), dictionary)
        }
        guard let count, count < content.count else { return [plain] + content }
        packed[0] = firstDictionary
        packed.removeSubrange((1 + count)...)
        return packed
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
        packed.withUnsafeBytes { buffer in
            let frame = UnsafeRawBufferPointer(rebasing: buffer[1...])
            let claimed = ZSTD_getFrameContentSize(frame.baseAddress, frame.count)
            guard claimed <= UInt64(bound) else { return nil }
            return ZSTDContext.decompress(frame, count: Int(claimed))
        }
    }
}
