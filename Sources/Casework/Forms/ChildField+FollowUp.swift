/// The numbers of classification and following up (M09, M15–M21).
extension ChildField {
    package static let assessments = 110
    package static let followUps = 111
    package static let events = 112
    package static let guardianTalks = 113
    package static let neighbours = 114
    package static let confirmations = 115
}
