import CZstd
import Synchronization

/// One call each way through libzstd.
enum ZSTDContext {
    /// Compresses into the target; nil if it does not fit.
    ///
    /// The dictionary is short and handed over as bytes: what libzstd prepares of it once, it
    /// prepares for contents as short, and a run comes out a fourteenth longer.
    static func compress(
        _ content: [UInt8], into target: UnsafeMutableRawBufferPointer, level: Int32
    ) -> Int? {
        let context = ZSTD_createCCtx()
        defer { ZSTD_freeCCtx(context) }
        let dictionary = FormDictionary.bytes
        let count = ZSTD_compress_usingDict(
            context, target.baseAddress, target.count, content, content.count, dictionary,
            dictionary.count, level)
        return ZSTD_isError(count) == 0 ? count : nil
    }

    /// Decompresses exactly so many bytes; nil if the frame holds another number or is damaged.
    static func decompress(_ frame: UnsafeRawBufferPointer, count: Int) -> [UInt8]? {
        let context = takeUnpacking()
        defer { putBack(context) }
        var isWhole = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { target, filled in
            let found = ZSTD_decompress_usingDDict(
                context, target.baseAddress, count, frame.baseAddress, frame.count,
                PreparedDictionary.forUnpacking.pointer)
            isWhole = found == count
            filled = isWhole ? count : 0
        }
        return isWhole ? bytes : nil
    }

    /// A pointer's bits: a context for unpacking that nobody uses just now; 0 if there is none. To
    /// make one, of some 100 kB, costs more than to unpack a short run.
    private static let idle = Mutex<UInt>(0)

    private static func takeUnpacking() -> OpaquePointer? {
        let bits = idle.withLock { idle in
            defer { idle = 0 }
            return idle
        }
        return OpaquePointer(bitPattern: bits) ?? ZSTD_createDCtx()
    }

    private static func putBack(_ context: OpaquePointer?) {
        let spare = idle.withLock { idle in
            defer { idle = UInt(bitPattern: context) }
            return idle
        }
        ZSTD_freeDCtx(OpaquePointer(bitPattern: spare))
    }
}
