package import Casework

/// What a department was given of many children: the fields that are declared for it, and of these
/// only what stands in the files and is not sealed (M70).
package struct DepartmentExtract: Sendable {
    /// By number.
    package let fields: [Field]
    /// One for each child, with a text for each field; empty where nothing stands.
    package let rows: [[String]]
}
