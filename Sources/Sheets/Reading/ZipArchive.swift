import CZip
import Glibc

/// The archive that an .xlsx file is, held in memory and opened for reading only.
///
/// Invariants:
/// 1. Sizes that the archive states are not believed: what is inflated is counted.
/// 2. Only stored and deflated parts are opened; other methods could inflate far more.
final class ZipArchive {
    private let handle: OpaquePointer

    init(bytes: [UInt8]) throws(SheetError) {
        try ZipArchive.checkEntries(bytes)
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = ZipArchive.source(bytes, &error) else {
            throw .damagedArchive(part: nil, detail: String(cString: zip_error_strerror(&error)))
        }
        guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw .damagedArchive(part: nil, detail: String(cString: zip_error_strerror(&error)))
        }
        self.handle = handle
    }

    deinit { zip_discard(handle) }

    /// Opens a part by its name; nil if the archive has none of that name.
    ///
    /// Part names are compared without regard to case (ECMA-376 part 2, 6.2.2.3).
    func part(_ name: String) throws(SheetError) -> ZipPart? {
        let index = locate(name)
        guard index >= 0 else { return nil }
        var status = zip_stat_t()
        guard zip_stat_index(handle, UInt64(index), 0, &status) == 0 else {
            throw failure(part: name)
        }
        guard status.encryption_method == UInt16(ZIP_EM_NONE) else {
            throw .foreignKind(.encrypted)
        }
        guard [UInt16(ZIP_CM_STORE), UInt16(ZIP_CM_DEFLATE)].contains(status.comp_method) else {
            throw .damagedArchive(part: name, detail: "compression \(status.comp_method)")
        }
        guard let file = zip_fopen_index(handle, UInt64(index), 0) else {
            throw failure(part: name)
        }
        return ZipPart(
            name: name, file: file, packedBytes: Int(clamping: status.comp_size), archive: self)
    }

    private func locate(_ name: String) -> Int64 {
        let exact = zip_name_locate(handle, name, 0)
        return exact >= 0 ? exact : zip_name_locate(handle, name, zip_flags_t(ZIP_FL_NOCASE))
    }

    private func failure(part: String) -> SheetError {
        .damagedArchive(part: part, detail: String(cString: zip_strerror(handle)))
    }

    /// Copies the bytes into memory that libzip frees together with the archive.
    private static func source(_ bytes: [UInt8], _ error: inout zip_error_t) -> OpaquePointer? {
        guard let copy = malloc(max(bytes.count, 1)) else { return nil }
        bytes.withUnsafeBytes { copy.copyMemory(from: $0.baseAddress!, byteCount: $0.count) }
        guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
            free(copy)
            return nil
        }
        return source
    }

    /// Counts the heads of the directory before libzip makes a value of each of them.
    private static func checkEntries(_ bytes: [UInt8]) throws(SheetError) {
        var count = 0
        var index = 0
        while index + 3 < bytes.count {
            if bytes[index] == 0x50, bytes[index + 1] == 0x4B, bytes[index + 2] == 0x01,
                bytes[index + 3] == 0x02
            {
                count += 1
            }
            index += 1
        }
        guard count <= SheetLimits.archiveEntries else {
            throw .tooLarge(.archiveEntries, limit: SheetLimits.archiveEntries, SheetPlace())
        }
    }
}
