import Sheets
import TestSupport
import Testing

extension SheetDocument {
    /// Writes the document into a file and reads that as an import does.
    ///
    /// - Parameter name: with the ending that goes with the kind.
    func readBack(as kind: SheetWriter.Kind, _ name: String) throws -> Sheet {
        let folder = try TemporaryFolder()
        try SheetWriter.write(self, to: folder[name], as: kind)
        let bytes = try #require(try folder.files()[name])
        return try #require(try Sheet.read(bytes: bytes, named: name).first)
    }
}
