/// The languages in which this layer has words for people.
package enum SheetLanguage: Sendable, Hashable {
    /// Chinese, simplified.
    case zh
    /// English.
    case en
}
