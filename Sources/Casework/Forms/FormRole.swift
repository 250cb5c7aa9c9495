/// In what role someone reads or writes a field. The numbers are those of the roles in grants,
/// which a lower layer owns; this layer knows nothing of keys.
package enum FormRole: Int, Hashable, Sendable, CaseIterable {
    /// 儿童主任 of a village (民发〔2019〕34号).
    case worker = 1
    /// 儿童督导员 of a township.
    case supervisor = 2
    /// Decides what diverged; enters the steps that only courts and 民政 take (M54).
    case administrator = 3
    /// An outside assessor of assigned files (M61).
    case assessor = 4
}
