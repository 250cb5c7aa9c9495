/// How far a call to the hotline is, as the code list says it (M28).
package enum IntakeState {
    package static let received = 1
    package static let assigned = 2
    package static let answered = 3
}
