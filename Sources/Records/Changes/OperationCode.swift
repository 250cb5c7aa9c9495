/// The first item of an operation. A field number, which is not negative, stands for a write to
/// that field; codes below these belong to newer programs.
enum OperationCode {
    static let element: Int64 = -1
    static let add: Int64 = -2
    static let entryField: Int64 = -3
    static let remove: Int64 = -4
}
