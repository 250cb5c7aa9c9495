import Records
import Wire

extension Value {
    /// The unit, or the change, that it names by sixteen bytes; nil for anything else.
    var identifier: Identifier? {
        guard case .bytes(let bytes) = self, bytes.count == Identifier.byteCount else { return nil }
        return Identifier(bytes)
    }
}
