/// What is never collected, whatever a source form asks (domain section 3; 个人信息保护法 art. 28).
package enum ForbiddenSubject: Int, Hashable, Sendable, CaseIterable {
    case ethnicity, religion, politics, behaviourLabel, biometrics, movements, workplace
    case coordinates, diagnosis, abuseDetail, criminalDetail, account, adultIdentityNumber, income
    case contacts, device, predictedScore, reporter
}
