/// The numbers of the fields of a visit (M17, M18).
package enum VisitField {
    package static let date = 1
    package static let visitor = 2
    package static let place = 3
    package static let tier = 4
    package static let childSeen = 5
    package static let guardianSeen = 6
    package static let living = 7
    package static let schoolFine = 8
    package static let health = 9
    package static let mood = 10
    package static let findings = 11
    package static let problems = 12
    package static let nextDate = 13
}
