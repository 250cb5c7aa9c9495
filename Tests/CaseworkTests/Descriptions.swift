import Casework
import Testing

extension Form: CustomTestStringConvertible {
    /// What a failing test calls it.
    public var testDescription: String { label.english }
}

extension CodeList: CustomTestStringConvertible {
    /// What a failing test calls it.
    public var testDescription: String { name }
}

extension RulePack: CustomTestStringConvertible {
    /// What a failing test calls it.
    public var testDescription: String { name }
}
