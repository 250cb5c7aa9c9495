/// Whom a report is made to, by the code list.
package enum ReportReceiver {
    /// Telling one of these fulfils the duty to report (未成年人保护法 art. 11): police, civil
    /// affairs, education, the prosecutor.
    package static let authorities = [1, 2, 3, 7]
    /// Telling one of these reports what is major (M78).
    package static let governments = [11, 12, 13]
}
