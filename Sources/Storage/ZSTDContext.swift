import CZstd

/// One call each way through libzstd.
enum ZSTDContext {
    /// Compresses into the target; nil if it does not fit.
    static func compress(
        _ content: [UInt8], into target: UnsafeMutableRawBufferPointer,
        _ dictionary: PreparedDictionary
    ) -> Int? {
        let context = ZSTD_createCCtx()
        defer { ZSTD_freeCCtx(context) }
        let count = ZSTD_compress_usingCDict(
            context, target.baseAddress, target.count, content, content.count, dictionary.pointer)
        return ZSTD_isError(count) == 0 ? count : nil
    }

    /// Decompresses exactly so many bytes; nil if the frame holds another number or is damaged.
    static func decompress(_ frame: UnsafeRawBufferPointer, count: Int) -> [UInt8]? {
        let context = ZSTD_createDCtx()
        defer { ZSTD_freeDCtx(context) }
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
}
