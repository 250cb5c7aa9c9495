package import Casework

/// A record as this person may see it.
package struct SeenFile: Sendable {
    /// With the change that records an opening.
    package let file: ChildFile
    /// In the person's role, with what is sealed in words or by a general word.
    package let view: FileView
    /// The fields that the person may read, whether or not something stands in them.
    package let fields: [Field]
    /// Nil where nothing was opened.
    package let opening: SealedOpening?

    /// Whether something stands there that was not opened.
    package var isSealed: Bool { opening == nil && file.holdsSealed }
}

extension ChildFile {
    /// Whether something stands there that is shown only to those who open it.
    var holdsSealed: Bool { form.fields.contains { record.holdsSealed($0) } }
}
