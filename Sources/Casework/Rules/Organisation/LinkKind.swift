/// By what a unit can be reached, by the numbers of its code list (M69).
package enum LinkKind {
    package static let network = 1
    package static let mobile = 2
    package static let radio = 3
}
