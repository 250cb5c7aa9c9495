/// The risk levels by the numbers of their code list; 0 where none was given.
package enum RiskLevel {
    package static let low = 1
    package static let medium = 2
    package static let high = 3
}
