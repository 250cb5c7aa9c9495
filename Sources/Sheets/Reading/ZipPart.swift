import CZip

/// One part of an archive, inflated piece by piece.
final class ZipPart {
    let name: String
    private let file: OpaquePointer
    private let packedBytes: Int
    private let archive: ZipArchive
    private var inflatedBytes = 0

    init(name: String, file: OpaquePointer, packedBytes: Int, archive: ZipArchive) {
        self.name = name
        self.file = file
        self.packedBytes = packedBytes
        self.archive = archive
    }

    deinit { zip_fclose(file) }

    /// Gives the next bytes; none at the end, where libzip has also checked the sum of them all.
    func next() throws(SheetError) -> [UInt8] {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let count = zip_fread(file, &chunk, UInt64(chunk.count))
        guard count >= 0 else {
            throw .damagedArchive(part: name, detail: String(cString: zip_file_strerror(file)))
        }
        inflatedBytes += Int(count)
        try checkSize()
        chunk.removeSubrange(Int(count)...)
        return chunk
    }

    private func checkSize() throws(SheetError) {
        guard inflatedBytes <= SheetLimits.partBytes else {
            throw .tooLarge(.partBytes, limit: SheetLimits.partBytes, SheetPlace(part: name))
        }
        let ratio = SheetLimits.inflationRatio
        guard inflatedBytes > SheetLimits.inflationFreeBytes else { return }
        guard inflatedBytes / ratio <= packedBytes else {
            throw .tooLarge(.inflationRatio, limit: ratio, SheetPlace(part: name))
        }
    }
}
