extension Sequence<UInt8> {
    /// Lets the closure read the first `count` bytes in one piece; nil if there are fewer. What is
    /// in one piece already, as nearly all is, is not copied.
    func withPrefix<Result>(
        of count: Int, _ body: (UnsafeRawBufferPointer) -> Result
    ) -> Result? {
        let read = withContiguousStorageIfAvailable { buffer in
            guard buffer.count >= count else { return Result?.none }
            return body(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: buffer[..<count])))
        }
        if let read { return read }
        let bytes = Array(prefix(count))
        return bytes.count < count ? nil : bytes.withUnsafeBytes(body)
    }
}
