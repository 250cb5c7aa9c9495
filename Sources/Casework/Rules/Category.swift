/// The categories that rules speak of, by the numbers of their code list.
package enum Category {
    package static let orphan = 1
    package static let unattended = 2
    package static let leftBehind = 9
}
