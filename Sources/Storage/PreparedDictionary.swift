import CZstd

/// The dictionary as libzstd wants it, prepared once a process and never freed.
struct PreparedDictionary: Sendable {
    /// A pointer's bits: libzstd promises that a prepared dictionary is only read.
    private let bits: UInt

    var pointer: OpaquePointer? { OpaquePointer(bitPattern: bits) }

    private init(_ pointer: OpaquePointer?) {
        bits = UInt(bitPattern: pointer)
    }

    private static let quick = packing(.quick)
    private static let thorough = packing(.thorough)
    static let forUnpacking = PreparedDictionary(
        ZSTD_createDDict(FormDictionary.bytes, FormDictionary.bytes.count))

    static func forPacking(_ effort: Compression.Effort) -> PreparedDictionary {
        switch effort {
        case .quick: quick
        case .thorough: thorough
        }
    }

    private static func packing(_ effort: Compression.Effort) -> PreparedDictionary {
        let bytes = FormDictionary.bytes
        return PreparedDictionary(ZSTD_createCDict(bytes, bytes.count, effort.rawValue))
    }
}
