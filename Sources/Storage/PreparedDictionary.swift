import CZstd

/// The dictionary as libzstd wants it for unpacking, prepared once a process and never freed.
struct PreparedDictionary: Sendable {
    /// A pointer's bits: libzstd promises that a prepared dictionary is only read.
    private let bits: UInt

    var pointer: OpaquePointer? { OpaquePointer(bitPattern: bits) }

    private init(_ pointer: OpaquePointer?) {
        bits = UInt(bitPattern: pointer)
    }

    static let forUnpacking = PreparedDictionary(
        ZSTD_createDDict(FormDictionary.bytes, FormDictionary.bytes.count))
}
