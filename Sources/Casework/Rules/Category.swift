/// The categories that rules speak of, by the numbers of their code list.
package enum Category {
    package static let orphan = 1
    package static let unattended = 2
    package static let severelyDisabled = 3
    package static let gravelyIll = 4
    package static let poorFamily = 5
    package static let improperGuardianship = 7
}
