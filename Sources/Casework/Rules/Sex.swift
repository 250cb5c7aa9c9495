/// The sexes by the numbers of their code list.
package enum Sex {
    package static let male = 1
    package static let female = 2
}
